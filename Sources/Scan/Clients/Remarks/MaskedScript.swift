/// A line for a shell with every secret taken out of its words; all else stands as it was written.
struct MaskedScript {
  let text: String

  init(_ script: String) {
    var shown = ""
    var end = script.startIndex
    for command in ShellScript(script).commands {
      for (word, masked) in zip(command, MaskedWords(command.map(\.text)).words) where masked != word.text {
        shown += script[end..<word.range.lowerBound] + masked.asShellWord
        end = word.range.upperBound
      }
    }
    text = shown + script[end...]
  }
}
