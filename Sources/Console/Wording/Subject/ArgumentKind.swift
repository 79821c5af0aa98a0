/// What an argument is about, by the words in its name.
enum ArgumentKind {
  case amount, currency, count, width, height, duration, factor, address, place, identity, model, text

  /// The kind that a name speaks of: whole names first, then the last word of a composed one (`order_id`).
  init?(name: String) {
    let plain = name.lowercased().filter { $0 != "_" && $0 != "-" }
    if let kind = Self.names[plain] {
      self = kind
    } else if plain.hasSuffix("id") && plain.count > 2 {
      self = .identity
    } else if plain.hasSuffix("path") || plain.hasSuffix("url") || plain.hasSuffix("file") {
      self = .place
    } else if (plain.hasSuffix("prompt") && !plain.hasPrefix("negative")) || plain.hasSuffix("query") {
      self = .text
    } else {
      return nil
    }
  }

  private static let names: [String: ArgumentKind] = [
    "amount": .amount, "price": .amount, "total": .amount, "cost": .amount, "budget": .amount,
    "currency": .currency, "currencycode": .currency,
    "numberresults": .count, "numresults": .count, "n": .count, "count": .count, "quantity": .count,
    "numimages": .count, "numberofimages": .count, "batchsize": .count,
    "width": .width, "height": .height, "duration": .duration, "seconds": .duration,
    "upscalefactor": .factor, "factor": .factor, "scale": .factor,
    "to": .address, "recipient": .address, "recipients": .address, "email": .address, "emails": .address,
    "path": .place, "file": .place, "filename": .place, "url": .place, "uri": .place, "image": .place,
    "inputimage": .place, "video": .place, "source": .place, "target": .place, "destination": .place,
    "order": .identity, "id": .identity, "user": .identity, "account": .identity, "customer": .identity,
    "branch": .identity, "repository": .identity, "repo": .identity, "status": .identity, "timezone": .identity,
    "model": .model,
    "query": .text, "q": .text, "search": .text, "prompt": .text, "text": .text, "message": .text, "subject": .text,
    "question": .text, "title": .text, "body": .text, "content": .text, "command": .text, "sql": .text,
    "reason": .text, "name": .text, "expression": .text,
  ]
}
