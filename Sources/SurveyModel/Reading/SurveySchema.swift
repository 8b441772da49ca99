/// The JSON Schema of survey files, for editors that check and complete while one types.
///
/// It is made from the same table of keys, kinds and limits by which ``SurveyReader`` judges. What
/// lies between the parts of a file (unknown scales, names given twice) only the reader can see.
public enum SurveySchema {
  /// The schema, as the text of a JSON file (draft 2020-12).
  public static var json: String {
    let head: [(String, JSONValue)] = [
      ("$schema", "https://json-schema.org/draft/2020-12/schema"),
      ("title", "Parallax survey"),
    ]
    let definitions: [(String, JSONValue)] = [
      ("name", name), ("language", .object([("type", "string"), ("pattern", languagePattern)])),
    ]
    let root = schema(of: SurveyGrammar.survey)
    return JSONValue.object(head + root + [("$defs", .object(definitions))]).text + "\n"
  }

  private static let languagePattern: JSONValue = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$"

  /// The schema of a name.
  private static var name: JSONValue {
    let words = Rule.notNames.joined(separator: "|")
    let caseless = words.map { letter in
      letter.isLetter ? "[\(letter.uppercased())\(letter)]" : String(letter)
    }
    return [
      "type": "string",
      "pattern": .string("^(?!(\(caseless.joined()))$)[A-Za-z][A-Za-z0-9_-]*$"),
      "maxLength": .whole(Rule.longestName),
    ]
  }

  /// The schema of a place.
  private static func schema(of rule: Rule) -> [(String, JSONValue)] {
    switch rule {
    case .whole(let range):
      [
        ("type", "integer"), ("minimum", .whole(range.lowerBound)),
        ("maximum", .whole(range.upperBound)),
      ]
    case .decimal(let range):
      [
        ("type", "number"), ("minimum", .decimal(range.lowerBound)),
        ("maximum", .decimal(range.upperBound)),
      ]
    case .flag: [("type", "boolean")]
    case .choice(let words): [("enum", .list(words.map(JSONValue.string)))]
    case .name: [("$ref", "#/$defs/name")]
    case .language: [("$ref", "#/$defs/language")]
    case .text(let longest): text(longest: longest)
    case .list(let rule, let count):
      [
        ("type", "array"), ("minItems", .whole(count.lowerBound)),
        ("maxItems", .whole(count.upperBound)), ("items", .object(schema(of: rule))),
      ]
    case .table(let rule, let count):
      [
        ("type", "object"), ("minProperties", .whole(count.lowerBound)),
        ("maxProperties", .whole(count.upperBound)), ("propertyNames", ["$ref": "#/$defs/name"]),
        ("additionalProperties", .object(schema(of: rule))),
      ]
    case .mapping(let shape): schema(of: shape)
    case .row(let shape):
      [("anyOf", [.object(schema(of: shape)), .object(row(of: shape))])]
    }
  }

  /// The schema of a text: written once, or once for each language.
  ///
  /// Numbers and truth values are texts too where a text is due: `Yes` needs no quotes.
  private static func text(longest: Int) -> [(String, JSONValue)] {
    let one: JSONValue = [
      "type": ["string", "number", "boolean"], "minLength": 1, "maxLength": .whole(longest),
      "pattern": "\\S",
    ]
    let translations: JSONValue = [
      "type": "object", "minProperties": 1, "propertyNames": ["$ref": "#/$defs/language"],
      "additionalProperties": one,
    ]
    return [("anyOf", [one, translations])]
  }

  /// The schema of a mapping.
  private static func schema(of shape: Shape) -> [(String, JSONValue)] {
    var properties = shape.keys.map { key in
      (key.name, JSONValue.object([("description", .string(key.purpose))] + schema(of: key.rule)))
    }
    if let longest = shape.wording {
      properties += Shape.wordingKeys.map { ($0, .object(text(longest: longest))) }
    }
    let required = shape.keys.filter(\.isRequired).map { JSONValue.string($0.name) }
    let wording = shape.wording == nil ? [] : [("oneOf", JSONValue.list(wordingChoices))]
    return [
      ("type", "object"), ("properties", .object(properties)), ("required", .list(required)),
      ("additionalProperties", false),
    ] + wording
  }

  /// The two ways to write the words of a question: once for both roles, or once for each.
  private static var wordingChoices: [JSONValue] {
    let roles = Role.allCases.map(\.rawValue)
    return [
      [
        "required": ["text"],
        "properties": .object(roles.map { ($0, false) }),
      ],
      [
        "required": .list(roles.map(JSONValue.string)),
        "properties": ["text": false],
      ],
    ]
  }

  /// The schema of a list that gives the values of a mapping in the order of its keys.
  private static func row(of shape: Shape) -> [(String, JSONValue)] {
    [
      ("type", "array"), ("minItems", .whole(shape.keys.filter(\.isRequired).count)),
      ("prefixItems", .list(shape.keys.map { .object(schema(of: $0.rule)) })), ("items", false),
    ]
  }
}
