/// What a piece of the screen means; a theme says how that looks.
public enum Role: String, CaseIterable, Sendable, Hashable {
  case text, dim, heading, selected, key, live, alarm, flag
  case riskLow, riskMedium, riskHigh, riskCritical
  case done, denied, refused, held, expired
  case gauge, gaugeLow, changed
  case jsonKey, jsonString, jsonNumber, jsonLiteral
}
