/// Which of Live's two lists the cursor is in.
enum Focus: Sendable {
  case held, feed
}
