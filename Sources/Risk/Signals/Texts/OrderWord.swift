/// The words of which orders to a model are made.
enum OrderWord: Int, CaseIterable, Sendable {
  /// `ignore`
  case dismiss
  /// `previous`, `your`
  case earlier
  case all
  /// `instructions`
  case order
  case everything
  case not
  case tell
  /// Whom the model works for.
  case person
  case reveal
  case system
  case new
  case you, are, now
  case act
  /// What a model is told to be.
  case persona
  /// What a model is.
  case model
  case from, onward, given, reader, possible, mode, hide, note, follow, must

  static let lexicon = WordTable<OrderWord>([
    (
      .dismiss,
      """
      ignore disobey ignoring disregard forget override bypass neglect ignoriere ignorieren vergiss missachte
      ignora olvida ignorez oubliez ignori dimentica negeer esqueça zignoruj
      """
    ),
    (
      .earlier,
      """
      previous prior above earlier preceding foregoing your existing original initial developer safety before
      vorherigen vorigen bisherigen obigen anteriores previas précédentes precedenti vorige eerdere poprzednie
      """
    ),
    (.all, "all any every alle todas toutes tutte"),
    (
      .order,
      """
      instruction instructions prompt prompts guideline guidelines directive directives rules restrictions
      limitations constraints filters policies context guardrails safeguards programming training anweisungen
      regeln instrucciones istruzioni instruções instructies instrukcje
      """
    ),
    (.everything, "everything"), (.not, "not never without dont stop"), (.follow, "follow following obey obeying"),
    (
      .tell,
      """
      tell mention inform notify alert reveal disclose telling mentioning informing notifying alerting ask asking
      warn show
      """
    ),
    (.person, "user users human humans operator operators"), (.reveal, "print repeat output leak expose dump"),
    (.system, "system"), (.new, "new updated"), (.you, "you"), (.are, "are were"), (.now, "now"),
    (.act, "act pretend behave roleplay"),
    (
      .model,
      """
      ai ais assistant assistants llm llms model models agent agents claude chatgpt gpt gemini copilot chatbot bot
      """
    ),
    (.from, "from"), (.onward, "on"), (.given, "knowledge consent approval confirmation permission noticing knowing"),
    (.reader, "reading processing parsing"), (.possible, "if"), (.mode, "mode"),
    (.hide, "hide conceal withhold secret hidden"), (.note, "attention note important"), (.must, "must shall"),
    (
      .persona,
      "dan jailbreak jailbroken unrestricted uncensored unfiltered admin administrator root"
    ),
  ])
}
