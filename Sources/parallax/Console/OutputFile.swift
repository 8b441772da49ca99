import Foundation

/// Where a command writes its result: a file that does not exist yet, or stdout.
struct OutputFile {
  /// The path; `nil` or `-` for stdout.
  let path: String?

  /// Whether only its owner may read the file.
  var isPrivate = false

  /// Writes the whole result, or nothing at all.
  ///
  /// - Throws: ``Failure`` when the file exists, or cannot be written.
  func write(_ bytes: [UInt8]) throws {
    guard let path, path != "-" else { return Console.give(bytes) }
    try refuseExisting()
    let part = path + ".part"
    unlink(part)
    let descriptor = open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, isPrivate ? 0o600 : 0o666)
    guard descriptor >= 0 else { throw refusal(of: path) }
    do {
      let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
      try handle.write(contentsOf: Data(bytes))
      try handle.synchronize()
      try handle.close()
    } catch {
      unlink(part)
      throw refusal(of: path)
    }
    // A link, unlike a renaming, never takes the place of a file that came meanwhile.
    let isThere = link(part, path) == 0
    let reason = refusal(of: path)
    unlink(part)
    guard isThere else { throw reason }
  }

  /// A handle to write to in parts: the new file, or stdout.
  func handle() throws -> FileHandle {
    guard let path, path != "-" else { return .standardOutput }
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let handle = FileHandle(forWritingAtPath: path)
    else { throw Failure(.unavailable, "\(path) cannot be written") }
    return handle
  }

  private func refusal(of path: String) -> Failure {
    errno == EEXIST
      ? Failure(.conflict, "\(path) exists already", hint: "Name another file.")
      : Failure(
        .unavailable, "\(path) cannot be written: \(String(cString: strerror(errno)))")
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
