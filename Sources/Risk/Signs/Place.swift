/// Where in what a server tells a sign stands, in the words for a person.
enum Place: UInt8 {
  case name, title, description, argument, choice, annotation, trustedAnnotation, server, sibling, nowhere

  var text: String {
    switch self {
    case .name: "name"
    case .title: "title"
    case .description: "description"
    case .argument: "argument"
    case .choice: "choice"
    case .annotation: "annotation"
    case .trustedAnnotation: "trusted annotation"
    case .server: "server"
    case .sibling: "sibling"
    case .nowhere: "no definition seen"
    }
  }
}
