/// How many colours a terminal has.
public enum Depth: Int, Sendable, CaseIterable {
  case monochrome, colours16, colours256
}
