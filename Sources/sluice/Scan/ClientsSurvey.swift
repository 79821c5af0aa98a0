import Gateway
import Scan
import Terminal

/// Reads the configurations of the clients on this machine.
struct ClientsSurvey {
  let gateway: KnownGateway

  /// Some clients keep more in a user's file than their servers.
  private static let largestFile = 64 << 20
  /// A project's file may be a stranger's.
  private static let largestOfProject = 1 << 20

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
    guard FileSystem.mayExist(place.path) else { return nil }
    let limit = place.scope == .project ? Self.largestOfProject : Self.largestFile
    do throws(WholeFile.Problem) {
      let file = try WholeFile(place.path, atMost: limit, mayBePipe: true)
      guard file.bytes.count <= limit else {
        return ClientFile(place, problem: "it has more than \(limit >> 20) MiB")
      }
      return ClientFile(place, bytes: file.bytes)
    } catch {
      return ClientFile(place, problem: error.description)
    }
  }
}
