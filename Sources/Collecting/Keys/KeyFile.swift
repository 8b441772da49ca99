import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One file of the folder of keys, read and written with care for who may see it and when it is on
/// the disk.
struct KeyFile {
  let path: String

  /// The user that it has to belong to.
  let caller: UInt32

  init(path: String, caller: UInt32 = geteuid()) {
    self.path = path
    self.caller = caller
  }

  /// Makes the folder with mode 0700; leaves one that exists.
  func makeFolder() throws(CollectingError) {
    guard mkdir(path, 0o700) != 0 else { return }
    guard errno != EEXIST else { return }
    if errno == ENOENT { throw .keyFolderMissing(path: path) }
    throw failure()
  }

  /// Checks that the folder exists, belongs to the caller, and that only its owner may enter it.
  func checkFolder() throws(CollectingError) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      if errno == ENOENT { throw .keyFolderMissing(path: path) }
      throw failure()
    }
    let mode = Int(status.st_mode)
    guard mode & Int(S_IFMT) == Int(S_IFDIR) else { throw .keyFolderMissing(path: path) }
    guard status.st_uid == caller else { throw .keyFolderForeign(path: path) }
    guard mode & 0o077 == 0 else { throw .keyFolderExposed(path: path, mode: mode & 0o777) }
  }

  /// The bytes of the key; `nil` when there is no such file.
  func read() throws(CollectingError) -> Data? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else {
      if errno == ENOENT { return nil }
      throw failure()
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw failure() }
    let mode = Int(status.st_mode)
    guard status.st_uid == caller else { throw .keyForeign(path: path) }
    guard mode & 0o077 == 0 else { throw .keyExposed(path: path, mode: mode & 0o777) }
    var buffer = [UInt8](repeating: 0, count: 256)
    var count = 0
    while count < buffer.count {
      let got = buffer[count...].withUnsafeMutableBytes { region in
        Self.read(file, into: region)
      }
      guard got >= 0 else { throw failure() }
      if got == 0 { break }
      count += got
    }
    return Data(buffer[..<count])
  }

  /// Writes a key under a name of its own and links it to the file's name, unless that exists.
  func create(_ bytes: Data) throws(CollectingError) {
    let draft = KeyFile(path: "\(path).\(UUID().uuidString)", caller: caller)
    defer { unlink(draft.path) }
    try draft.write(bytes, flags: O_CREAT | O_EXCL)
    guard link(draft.path, path) == 0 || errno == EEXIST else { throw failure() }
    try syncFolder()
  }

  /// Overwrites the key, brings that to the disk, and removes the file.
  func destroy() throws(CollectingError) {
    guard let bytes = try read() else { return }
    try write(Data(repeating: 0, count: max(bytes.count, 32)), flags: 0)
    guard unlink(path) == 0 || errno == ENOENT else { throw failure() }
    try syncFolder()
  }

  private func write(_ bytes: Data, flags: Int32) throws(CollectingError) {
    let file = open(path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW | flags, 0o600)
    guard file >= 0 else { throw failure() }
    defer { close(file) }
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      let put = rest.withUnsafeBytes { region in Self.write(file, region) }
      guard put > 0 else { throw failure() }
      rest = rest.dropFirst(put)
    }
    guard fsync(file) == 0 else { throw failure() }
  }

  private func syncFolder() throws(CollectingError) {
    let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let folder = open(parent, O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { throw failure() }
    defer { close(folder) }
    guard fsync(folder) == 0 else { throw failure() }
  }

  private func failure() -> CollectingError {
    .keyFile(path: path, reason: String(cString: strerror(errno)))
  }

  private static func read(_ file: Int32, into region: UnsafeMutableRawBufferPointer) -> Int {
    while true {
      #if canImport(Glibc)
        let got = Glibc.read(file, region.baseAddress, region.count)
      #elseif canImport(Musl)
        let got = Musl.read(file, region.baseAddress, region.count)
      #else
        let got = Darwin.read(file, region.baseAddress, region.count)
      #endif
      if got >= 0 || errno != EINTR { return got }
    }
  }

  private static func write(_ file: Int32, _ region: UnsafeRawBufferPointer) -> Int {
    while true {
      #if canImport(Glibc)
        let put = Glibc.write(file, region.baseAddress, region.count)
      #elseif canImport(Musl)
        let put = Musl.write(file, region.baseAddress, region.count)
      #else
        let put = Darwin.write(file, region.baseAddress, region.count)
      #endif
      if put >= 0 || errno != EINTR { return put }
    }
  }
}
