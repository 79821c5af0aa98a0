/// Why the event socket can't be opened, with the remedy.
struct EventSocketError: Error, CustomStringConvertible, Equatable {
  var description: String

  init(_ description: String) {
    self.description = description
  }
}
