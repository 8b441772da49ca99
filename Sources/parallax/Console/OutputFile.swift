import Foundation

/// Where a command writes its result: a file that does not exist yet, or stdout.
struct OutputFile {
  /// The path; `nil` or `-` for stdout.
  let path: String?

  /// Writes the whole result, or nothing at all.
  ///
  /// - Throws: ``Failure`` when the file exists, or cannot be written.
  func write(_ bytes: [UInt8]) throws {
    guard let path, path != "-" else { return Console.give(bytes) }
    try refuseExisting()
    do {
      try Data(bytes).write(to: URL(filePath: path), options: [.atomic])
    } catch {
      throw Failure(.unavailable, "\(path) cannot be written: \(error.localizedDescription)")
    }
  }

  /// A handle to write to in parts: the new file, or stdout.
  func handle() throws -> FileHandle {
    guard let path, path != "-" else { return .standardOutput }
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let handle = FileHandle(forWritingAtPath: path)
    else { throw Failure(.unavailable, "\(path) cannot be written") }
    return handle
  }

  /// Fails when the file exists, before any work is done.
  func refuseExisting() throws {
    guard let path, path != "-" else { return }
    if FileManager.default.fileExists(atPath: path) {
      throw Failure(
        .conflict, "\(path) exists already", hint: "Name another file, or remove this one first.")
    }
  }
}
