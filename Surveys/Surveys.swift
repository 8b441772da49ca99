/// The instruments that come with the program, embedded in it.
public enum ShippedSurveys {
  /// All shipped surveys: the name of each (without `.yaml`), and the text of its file.
  public static let all: [(name: String, text: String)] = [
    ("service-culture-12", decoded(PackageResources.service_culture_12_yaml)),
    ("pulse-12", decoded(PackageResources.pulse_12_yaml)),
  ]

  /// The text of a shipped survey's file, by its name with or without `.yaml`; `nil` for another
  /// name.
  public static func text(named name: String) -> String? {
    let plain = name.hasSuffix(".yaml") ? String(name.dropLast(5)) : name
    return all.first { $0.name == plain }?.text
  }

  /// The text of embedded bytes.
  private static func decoded(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
