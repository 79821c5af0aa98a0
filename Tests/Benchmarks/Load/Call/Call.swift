import NIOCore

/// One connection's call: its bytes, written once and marked anew for each call, and the answer that must come.
struct Call {
  private(set) var request: ByteBuffer
  private(set) var answer: ByteBuffer
  private let idPlaces: (request: Int, answer: Int)
  private let markPlace: Int
  private let arguments: Range<Int>
  private let fingerprintPlace: Int

  init(_ plan: LoadPlan, session: String?) {
    let id = [UInt8](repeating: 48, count: CallText.idDigits)
    let digits = [UInt8](repeating: 48, count: 16)
    let body = [
      CallText.beforeID, id, CallText.beforeArguments, CallText.beforeMark, digits, CallText.afterMark,
      CallText.afterArguments,
    ]
    let head = plan.head(length: body.reduce(0) { $0 + $1.count }, session: session)
    request = ByteBuffer(string: head)
    for part in body { request.writeBytes(part) }
    let argumentsStart = head.utf8.count + body[..<3].reduce(0) { $0 + $1.count }
    arguments = argumentsStart..<(request.writerIndex - CallText.afterArguments.count)
    markPlace = argumentsStart + CallText.beforeMark.count
    answer = ByteBuffer(bytes: CallText.beforeID + id + CallText.beforeFingerprint + digits + CallText.afterFingerprint)
    idPlaces = (head.utf8.count + CallText.beforeID.count, CallText.beforeID.count)
    fingerprintPlace = CallText.beforeID.count + id.count + CallText.beforeFingerprint.count
  }

  /// Makes it a call that never was.
  mutating func renew(id: UInt64) {
    request.setString("\(id)", at: idPlaces.request)
    request.setBytes(Fingerprint.digits(of: id &* 0x9e37_79b9_7f4a_7c15), at: markPlace)
    answer.setString("\(id)", at: idPlaces.answer)
    let fingerprint = request.withUnsafeReadableBytes {
      Fingerprint(UnsafeRawBufferPointer(rebasing: $0[arguments]))
    }
    answer.setBytes(fingerprint.digits, at: fingerprintPlace)
  }
}
