/// Why a policy file was refused, in words whose beginning says all that matters: a row cuts their end.
struct PolicyProblem {
  /// `refused, the old policy holds: time.json:4:3: error: …`; strangers' text stands in it as it came.
  let words: String

  /// - Parameter file: the path of the policy document; of it only the last part is told.
  init(_ problem: String, file: String?) {
    let folder = file.flatMap { file in file.lastIndex(of: "/").map { String(file[...$0]) } } ?? ""
    let brief = problem.hasPrefix(folder) ? String(problem.dropFirst(folder.count)) : problem
    words = "refused, the old policy holds: \(brief)"
  }
}
