import Scan
import Terminal

/// Reads the configurations of the clients on this machine.
struct ClientsSurvey {
  let gateway: KnownGateway

  /// Some clients keep more in such a file than their servers.
  private static let largestFile = 64 << 20

  /// The user's home; none if `HOME` is not set.
  static var home: String? { Environment.value("HOME").flatMap { $0.hasPrefix("/") ? $0 : nil } }

  /// What stands in every file that is there.
  ///
  /// - Throws: ``CommandFailure`` without a home to look in.
  func report() throws(CommandFailure) -> ClientsReport {
    guard let home = Self.home else { throw CommandFailure("there is no HOME to look for clients in") }
    let places = ClientPlaces(
      home: home, project: InputFile.workingDirectory, platform: .current, variable: Environment.value
    ).all
    return ClientsReport(places.compactMap(file), places: places, gateway: gateway)
  }

  private func file(at place: ClientPlace) -> ClientFile? {
    guard FileSystem.exists(place.path) else { return nil }
    do throws(CommandFailure) {
      let bytes = try InputFile.read(place.path, atMost: Self.largestFile)
      guard bytes.count <= Self.largestFile else {
        throw CommandFailure("`\(place.path)` has more than \(Self.largestFile >> 20) MiB")
      }
      return ClientFile(place, bytes: bytes)
    } catch {
      return ClientFile(place, problem: error.description)
    }
  }
}
