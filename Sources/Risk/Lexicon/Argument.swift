/// What an argument is for, as its name tells.
enum Argument: String, CaseIterable {
  /// Only a generating model has it.
  case generative
  /// Speaks of what the call costs.
  case cost
  /// Carries a program of the agent's choice.
  case program
  /// Carries an address of the agent's choice.
  case address
  /// Chooses what is done.
  case choice
  case amount
  /// Says that an amount is one of money.
  case currency
  case count
  /// Only an order on a market has it.
  case trade
  case recipient
  case content
  case paging
  case finding
  /// Does more than is usual, or without asking.
  case force
  /// Only says what would be done.
  case rehearsal
  case confirmation
  /// Signs in somebody's name.
  case signer
  case prompt
  case path
  /// Where something is written to.
  case output
  /// A place on a screen.
  case pointer
  case status
}
