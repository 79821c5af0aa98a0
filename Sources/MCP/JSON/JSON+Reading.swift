extension JSON {
  /// Reads one JSON text (RFC 8259), strictly.
  ///
  /// Refused are, besides what the grammar refuses: a key that stands twice in an object, bytes that are no UTF-8,
  /// lone surrogates, a byte order mark, and what is beyond `limits`.
  public init(parsing bytes: [UInt8], limits: JSONLimits = .standard) throws(JSONError) {
    self = try bytes.withUnsafeBufferPointer { buffer in Self.read(buffer, limits: limits) }.get()
  }

  /// Reads one JSON text out of a buffer, which is needed only during the call. See ``init(parsing:limits:)``.
  public init(parsing buffer: UnsafeBufferPointer<UInt8>, limits: JSONLimits = .standard) throws(JSONError) {
    self = try Self.read(buffer, limits: limits).get()
  }

  /// Reads one JSON text, strictly. See ``init(parsing:limits:)``.
  public init(parsing text: String) throws(JSONError) {
    self = try text.withBytes { buffer in Self.read(buffer, limits: .standard) }.get()
  }

  private static func read(_ bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits) -> Result<JSON, JSONError> {
    var reader = JSONReader(scanner: JSONScanner(bytes, limits: limits))
    do throws(JSONFault) {
      return .success(try reader.document())
    } catch {
      return .failure(error.located(in: bytes))
    }
  }
}
