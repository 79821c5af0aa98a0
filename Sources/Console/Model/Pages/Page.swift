import Feed

/// What lies over a screen until one step back.
enum Page: Sendable {
  case call(CallView)
  case text(TextView)
}
