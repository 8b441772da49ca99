import Foundation

/// The folder that the demonstration writes to.
struct DemoFolder {
  /// Its path.
  let path: String

  /// The file by which the demonstration knows a folder that it has made.
  private static let mark = "README.txt"

  private static let words = """
    Made by `parallax demo`: an invented organisation, answered by simulated people.
    Running the demo again replaces everything in this folder.

    gaps.html, gaps.txt, gaps.csv, gaps.json, gaps.xlsx   the gap report of the last wave
    sheet-agenda.html, sheet-frontline.html            one page each, for two meetings
    compare.html, .txt, .csv, .json, .xlsx             what changed since the wave before
    parallax.sqlite, parallax.sqlite.keys              the database and its keys
    links.csv                                          two links to answer the open wave with

    """

  /// Makes the folder, or empties one that an earlier demonstration has made.
  ///
  /// - Throws: ``Failure`` when the folder holds something else.
  func prepare() throws {
    let manager = FileManager.default
    if manager.fileExists(atPath: path) {
      let held = (try? manager.contentsOfDirectory(atPath: path)) ?? [path]
      guard held.isEmpty || isOurs else {
        throw Failure(
          .conflict, "\(path) holds something else", hint: "Name an empty folder with --out.")
      }
      try manager.removeItem(atPath: path)
    }
    try manager.createDirectory(atPath: path, withIntermediateDirectories: true)
    try write(Self.words, to: Self.mark)
  }

  /// The path of a file in the folder.
  func file(_ name: String) -> String { path + "/" + name }

  /// Writes a file of the folder.
  func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: name)
  }

  /// Writes a file of the folder.
  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(filePath: file(name)), options: [.atomic])
  }

  private var isOurs: Bool {
    let found = FileManager.default.contents(atPath: file(Self.mark))
    return found.map { String(decoding: $0, as: UTF8.self) } == Self.words
  }
}
