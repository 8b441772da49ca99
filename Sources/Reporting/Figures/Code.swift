/// What a thing is called in files and by programs: a block, a verdict, a method.
public struct Code: Hashable, Sendable {
  /// The code.
  public let text: String

  /// All departments together.
  static let organisation = Code(text: "organisation")

  private init(text: String) { self.text = text }

  init(_ thing: some RawRepresentable<String>) {
    text = thing.rawValue
  }
}
