/// The words in which documents speak of risk. They are the risk module's own, which policies don't import; a test
/// holds both to each other.
public enum RiskVocabulary {
  /// The levels, least first.
  public static let levels = ["Low", "Medium", "High", "Critical"]
  /// The categories, mildest first.
  public static let categories = ["Read", "Write", "Execute", "Destructive", "Financial"]
  /// The kinds of signals.
  public static let signals = [
    "shellMetacharacters", "destructiveCommand", "downloadedCode", "destructiveSQL", "writingSQL", "outsideRoot",
    "traversal", "secretPath", "systemPath", "localAddress", "metadataAddress", "unknownHost", "unknownRecipient",
    "farAboveUsual", "secretValue", "encodedBlob", "hiddenCharacters", "promptLikeOrder", "foldedValue",
  ]
}
