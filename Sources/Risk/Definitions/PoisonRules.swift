/// What poisoned definitions say, as groups of words. Each list is meant to be read, and to be added to.
enum PoisonRules {
  static let all: [(kind: DefinitionFindingKind, rule: AnyRule)] = [
    (.orderToModel, AnyRule(orders)), (.secrecy, AnyRule(secrecy)), (.exfiltration, AnyRule(exfiltration)),
  ]

  /// Several rules of one kind: the first that stands in a text counts.
  struct AnyRule {
    private let rules: [PoisonRule]

    init(_ rules: [PoisonRule]) {
      self.rules = rules
    }

    func first(in words: [InspectedWord]) -> Int? { rules.lazy.compactMap { $0.first(in: words) }.first }
  }

  private static let orders = [
    PoisonRule(
      "disregard forget ignore override bypass",
      ("all any earlier existing other previous prior your safety system", 3),
      ("constraints directions guidelines instruction instructions messages policies policy prompt prompts rules", 3)),
    PoisonRule("ignore disregard", ("what everything anything", 2), ("told said instructed above before", 5)),
    PoisonRule("from", ("now", 1), ("on", 1), ("always never you must", 4)),
    PoisonRule("you", ("are", 1), ("now", 1), ("a an in the", 1)),
    PoisonRule(
      "before after", ("using use calling invoking running every any each", 2), ("other", 3), ("tool tools", 2)),
    PoisonRule(
      "must always", ("be", 1), ("called invoked used run", 1), ("before first", 2), ("any every each all other", 3)),
    PoisonRule("instead", ("of", 1), ("any every all", 1), ("other", 1), ("tool tools", 2)),
    PoisonRule("never", ("use call invoke", 1), ("any other another", 2), ("other tool tools server", 2)),
    PoisonRule("new updated real actual", ("instructions orders directives", 1), ("are follow from:", 2)),
    PoisonRule(
      "follow obey", ("these those the following", 2), ("instructions orders commands", 2),
      ("instead first only exactly", 4)),
    PoisonRule("your", ("system", 1), ("prompt message instructions", 1)),
    PoisonRule(
      "without", ("asking requiring requesting waiting", 1), ("for the confirmation permission approval user", 2)),
    PoisonRule("do don't", ("not ask", 1), ("ask the for", 1), ("the for user confirmation permission approval", 2)),
  ]

  private static let telling = """
    tell mention inform reveal notify alert disclose warn show telling mentioning informing notifying revealing
    """

  private static let secrecy = [
    PoisonRule("do must should shall", ("not", 1), (telling, 2), ("user human operator person anyone them", 4)),
    PoisonRule("don't never without", (telling, 2), ("user human operator person anyone them", 4)),
    PoisonRule("not don't never", ("mention reveal disclose discuss", 1), ("this that these it", 1)),
    PoisonRule("keep", ("this it that", 1), ("secret hidden confidential private", 2)),
    PoisonRule("hide conceal", ("this it these that", 1), ("from", 5), ("user human operator", 2)),
    PoisonRule(
      "user human", ("must should need does", 1), ("not never", 1), ("know see notice", 2), ("about of this that it", 2)
    ),
    PoisonRule("silently secretly quietly", ("send forward copy upload read include add append pass bcc", 1)),
  ]
}
