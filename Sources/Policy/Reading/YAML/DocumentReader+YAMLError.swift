import MCP
import Yams

extension DocumentReader {
  /// What stopped the YAML parser, in one sentence at its place.
  mutating func report(_ failure: any Error) {
    switch failure as? YamlError {
    case .scanner(_, let problem, let mark, _)?, .parser(_, let problem, let mark, _)?,
      .composer(_, let problem, let mark, _)?:
      error("this is no YAML: \(problem)", at: JSONPosition(mark), .root)
    case .duplicatedKeysInMapping(let keys, let context)?:
      error(
        "the key \(keys.map { Quotation($0).description }.joined(separator: ", ")) stands twice in one object",
        at: JSONPosition(context.mark), .root)
    case .reader(let problem, _, _, _)?: error("this is no YAML: \(problem)", at: .start, .root)
    default: error("this is no YAML: \(failure)", at: .start, .root)
    }
  }
}
