import Audit
import Feed
import Synchronization

/// How long a large ledger takes to write, verify, fold and search: `ledger-benchmark DIRECTORY RECORDS`; or how long calls
/// wait for it: `ledger-benchmark DIRECTORY waiting`, a line `DURABILITY CALLS MEDIAN P99` each, in microseconds.
///
/// Writes the ledger if the directory holds none yet, so that what reads it can be measured again.
@main
enum LedgerBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.count == 2, arguments.last == "waiting" { return try Waiting.measure(arguments[1]) }
    guard arguments.count == 2, let directory = arguments.first, let records = arguments.last.flatMap({ Int($0) })
    else {
      print("usage: ledger-benchmark DIRECTORY RECORDS|waiting")
      return
    }
    let state = directory + "/state"
    if (try? Ledger.inspect(directory: state)) == nil { try write(records, to: state) }
    try Measure.verifying(state)
    try Measure.starting(state)
    try Measure.searching(state)
  }

  private static func write(_ records: Int, to directory: String) throws {
    let ledger = try Ledger.open(directory: directory)
    let keeper = SnapshotKeeper(Fold(), reader: ledger.reader)
    let waiting = Mutex<[LedgerEntry]>([])
    var (parts, longest) = (0, Duration.zero)
    var life = RandomLife()
    let clock = ContinuousClock()
    var spent = Duration.zero
    var bytes = 0
    var written = 0
    while written < records {
      let group = life.group(of: 32)
      spent += try clock.measure {
        let recorded = try ledger.append(group, at: life.now)
        bytes += recorded.reduce(0) { $0 + $1.line.count }
        written += recorded.count
        keeper.take(recorded) { parts in waiting.withLock { $0 += parts } }
      }
      // As in a gateway: one part between other records.
      if let part = waiting.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) {
        parts += 1
        longest = max(longest, try clock.measure { keeper.take(try ledger.append([part], at: life.now)) { _ in } })
      }
    }
    try ledger.close()
    let size = try Measure.size(of: directory + "/ledger.sqlite")
    print("written: \(written) records in \(spent), \(Measure.each(spent, written)) each;")
    print("  \(bytes / written) bytes a record as they are sent, \(size / written) in the file")
    print("snapshots: \(parts) parts, the longest written in \(longest)")
  }
}
