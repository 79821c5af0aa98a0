import Audit

/// Takes what the ledger has just committed, to tell it to whoever listens. Called on the gateway's event loop.
protocol EventPublisher: AnyObject {
  func publish(_ events: [RecordedEvent])
}
