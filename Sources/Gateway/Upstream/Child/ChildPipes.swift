import SystemPackage

/// The three pipes between the gateway and a child, none of which another child inherits.
struct ChildPipes {
  typealias Ends = (reading: FileDescriptor, writing: FileDescriptor)

  let input: Ends
  let output: Ends
  let error: Ends

  /// - Throws: `Errno`, if the gateway has too many files open.
  init() throws {
    let input = try Self.pipe()
    do {
      let output = try Self.pipe()
      do {
        error = try Self.pipe()
      } catch {
        Self.close(output)
        throw error
      }
      self.output = output
    } catch {
      Self.close(input)
      throw error
    }
    self.input = input
  }

  private static func pipe() throws -> Ends {
    let ends = try FileDescriptor.pipe()
    for end in [ends.readEnd, ends.writeEnd] { try end.closeOnExec() }
    return (ends.readEnd, ends.writeEnd)
  }

  private static func close(_ ends: Ends) {
    for end in [ends.reading, ends.writing] { end.closeQuietly() }
  }
}
