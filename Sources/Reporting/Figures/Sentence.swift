/// Words with figures, names, settings and counts in them, and nothing else.
///
/// Its words are literals of the source; a raw number or a text that was put together elsewhere
/// does not compile: `"gap \(figure)"` does, `"gap \(0.31)"` does not.
public struct Sentence: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// A piece of a sentence.
  public enum Part: Hashable, Sendable {
    /// Words of the source.
    case words(String)

    /// A name.
    case name(Name)

    /// A screened number.
    case figure(Figure)

    /// A number of the survey or the settings.
    case setting(Setting)

    /// How many things the report lists.
    case count(Count, inWords: Bool)
  }

  /// The pieces, in their order.
  public let parts: [Part]

  /// Makes a sentence of words alone.
  public init(stringLiteral words: StaticString) {
    parts = [.words(words.description)]
  }

  /// Makes a sentence of words and what stands in them.
  public init(stringInterpolation: Interpolation) {
    parts = stringInterpolation.parts
  }

  init(_ parts: [Part]) {
    self.parts = parts
  }

  /// The sentence as people read it.
  public var text: String {
    parts.map { part in
      switch part {
      case .words(let words): words
      case .name(let name): name.inline
      case .figure(let figure): figure.text
      case .setting(let setting): setting.text
      case .count(let count, let inWords): inWords ? count.words : count.text
      }
    }.joined()
  }

  /// What stands in a sentence literal.
  public struct Interpolation: StringInterpolationProtocol {
    /// Words are literals of the source.
    public typealias StringLiteralType = StaticString

    var parts: [Part] = []

    /// Makes an empty one.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds words.
    public mutating func appendLiteral(_ words: StaticString) {
      parts.append(.words(words.description))
    }

    /// Adds a screened number.
    public mutating func appendInterpolation(_ figure: Figure) {
      parts.append(.figure(figure))
    }

    /// Adds a name.
    public mutating func appendInterpolation(_ name: Name) {
      parts.append(.name(name))
    }

    /// Adds a number of the survey or the settings.
    public mutating func appendInterpolation(_ setting: Setting) {
      parts.append(.setting(setting))
    }

    /// Adds how many things the report lists, in digits.
    public mutating func appendInterpolation(_ count: Count) {
      parts.append(.count(count, inWords: false))
    }

    /// Adds how many things the report lists, in words where it is small.
    public mutating func appendInterpolation(words count: Count) {
      parts.append(.count(count, inWords: true))
    }

    /// Adds another sentence.
    public mutating func appendInterpolation(_ sentence: Sentence) {
      parts.append(contentsOf: sentence.parts)
    }
  }
}

extension Sentence {
  /// Sentences one after another, with a blank between them.
  static func joined(_ sentences: [Sentence], by separator: Sentence = " ") -> Sentence {
    var parts: [Part] = []
    for (index, sentence) in sentences.enumerated() {
      if index > 0 { parts.append(contentsOf: separator.parts) }
      parts.append(contentsOf: sentence.parts)
    }
    return Sentence(parts)
  }

  /// Names as a list: *one*, *one and two*, *one, two and three*.
  static func list(_ names: [Name]) -> Sentence {
    list(names.map { Sentence([.name($0)]) })
  }

  /// Words as a list: *one*, *one and two*, *one, two and three*.
  static func list(_ items: [Sentence]) -> Sentence {
    guard let last = items.last, items.count > 1 else { return joined(items) }
    return "\(joined(items.dropLast(), by: ", ")) and \(last)"
  }
}
