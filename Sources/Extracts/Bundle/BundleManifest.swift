import Foundation

/// What a bundle holds, and how one can tell that it is whole: `parallax.manifest/1`.
public struct BundleManifest: Codable, Hashable, Sendable {
  /// One file of the bundle.
  public struct Member: Codable, Hashable, Sendable {
    /// Its name.
    public let name: String

    /// How many bytes it has.
    public let bytes: Int

    /// Their SHA-256 sum, in hexadecimal digits.
    public let sha256: String

    /// How many rows of data it has; `nil` for a file that is no table.
    public let rows: Int?

    /// Describes a file.
    public init(name: String, content: FileSink.Content, rows: Int?) {
      self.name = name
      bytes = content.bytes
      sha256 = content.sha256
      self.rows = rows
    }
  }

  /// The settings of the wave that decide what may leave.
  public struct Settings: Codable, Hashable, Sendable {
    /// What may leave of single answer sheets.
    public let disclosure: String

    /// The fewest people of a role whose result is shown.
    public let minimumGroup: Int

    /// Whether the report was made with noise.
    public let noisy: Bool

    /// Names the settings.
    public init(disclosure: String, minimumGroup: Int, noisy: Bool) {
      self.disclosure = disclosure
      self.minimumGroup = minimumGroup
      self.noisy = noisy
    }
  }

  /// The name and version of this description.
  public let schema: String

  /// The version of the program.
  public let parallax: String

  /// The wave.
  public let wave: String

  /// The survey's name in files.
  public let survey: String

  /// The survey's version.
  public let surveyVersion: Int

  /// The settings of the wave.
  public let settings: Settings

  /// The roles whose rows are in it; none where no rows leave.
  public let roles: [String]

  /// The files, by name.
  public let files: [Member]

  /// Describes a bundle.
  public init(
    parallax: String, wave: String, survey: String, surveyVersion: Int, settings: Settings,
    roles: [String], files: [Member]
  ) {
    schema = "parallax.manifest/1"
    self.parallax = parallax
    self.wave = wave
    self.survey = survey
    self.surveyVersion = surveyVersion
    self.settings = settings
    self.roles = roles
    self.files = files.sorted { $0.name < $1.name }
  }

  /// The description as JSON.
  ///
  /// - Throws: What the encoder throws.
  public func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }

  /// The sums as `sha256sum --check` reads them.
  public var sums: String {
    files.map { "\($0.sha256)  \($0.name)\n" }.joined()
  }
}
