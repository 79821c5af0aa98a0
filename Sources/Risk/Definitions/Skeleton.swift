/// What a name looks like, whatever it is written with: letters of other scripts that look like Latin ones, digits that
/// look like letters, separators and case don't count (after Unicode TS #39, for what stands in identifiers).
enum Skeleton {
  static func text(of name: String) -> String {
    var out = ""
    for scalar in name.unicodeScalars {
      let small = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
      if let letter = lookalikes[small] {
        out += letter
      } else if (0xFF01...0xFF5E).contains(small.value), let narrow = Unicode.Scalar(small.value - 0xFEE0) {
        out.unicodeScalars.append(narrow)
      } else if small.properties.isAlphabetic || ("0"..."9").contains(small) {
        out.unicodeScalars.append(small)
      }
    }
    return out.replacing("rn", with: "m").replacing("vv", with: "w")
  }

  /// Whether two names that look alike do so by deceit, and not only by another way of separating words.
  static func deceives(_ name: String, as other: String) -> Bool {
    NameWords.split(name).joined() != NameWords.split(other).joined()
  }

  private static let lookalikes: [Unicode.Scalar: String] = {
    let pairs =
      "аa еe оo рp сc хx уy іi јj ѕs һh ԁd ԛq ԝw ѵv ӏl кk мm тt вb нh пn αa βb εe ιi κk νv οo ρp τt υu χx γy ıi ɡg ɑa 0o 1l |l"
    var table: [Unicode.Scalar: String] = ["i": "l", "і": "l", "ı": "l", "ι": "l"]
    for pair in pairs.split(separator: " ") {
      let scalars = Array(pair.unicodeScalars)
      if table[scalars[0]] == nil { table[scalars[0]] = String(scalars[1]) }
    }
    return table
  }()
}
