public import Collecting
import Foundation

/// Writes mails to files (`.eml`) that a mail program opens or a mail server picks up.
///
/// A file is named by the mark of its mail, which names nobody; the same mail written again stays
/// one file.
public struct MailFolder: MailSender {
  private let path: String

  /// Takes a folder, and makes it if it is missing, for its owner alone.
  public init(at path: String) throws(MailFault) {
    self.path = path
    let files = FileManager.default
    var isFolder: ObjCBool = false
    if files.fileExists(atPath: path, isDirectory: &isFolder) {
      guard isFolder.boolValue else { throw .folder(path: path) }
      return
    }
    do {
      try files.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .folder(path: path)
    }
  }

  /// Writes a mail, whole or not at all.
  public func send(_ message: MailMessage) async throws(MailFault) -> MailDelivery {
    let file = "\(path)/\(message.mark).eml"
    let files = FileManager.default
    guard !files.fileExists(atPath: file) else { return .accepted }
    let part = file + ".part"
    try? files.removeItem(atPath: part)
    guard
      files.createFile(
        atPath: part, contents: message.bytes, attributes: [.posixPermissions: 0o600])
    else { throw .folder(path: path) }
    do {
      try files.moveItem(atPath: part, toPath: file)
    } catch {
      throw .folder(path: path)
    }
    return .accepted
  }
}
