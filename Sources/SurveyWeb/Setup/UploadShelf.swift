import Crypto
import Foundation
import Synchronization

/// Keeps files that were sent, until somebody confirms what was shown of them.
///
/// They lie in memory alone, for half an hour at most; where there is too much of them, the oldest goes.
/// A file is found by its digest, and only by the account that sent it.
final class UploadShelf: Sendable {
  /// Files that were sent together, and the digest by which they are found.
  struct Upload: Sendable, Hashable {
    /// The SHA-256 over the files, in hexadecimal.
    let digest: String
    let files: [MultipartForm.File]
  }

  private struct Kept: Sendable {
    let upload: Upload
    let account: Int64
    let until: Date
  }

  /// The most bytes that are kept.
  static let most = 64 * 1024 * 1024

  /// How long files are kept, in seconds.
  static let patience: TimeInterval = 1_800

  private let shelf = Mutex([Kept]())

  /// Keeps files for an account.
  func put(_ files: [MultipartForm.File], for account: Int64, at now: Date) -> Upload {
    var hash = SHA256()
    for file in files {
      hash.update(data: Data("\(file.bytes.count)\n".utf8))
      hash.update(data: file.bytes)
    }
    let upload = Upload(digest: Hexadecimal.text(hash.finalize()), files: files)
    shelf.withLock { kept in
      kept.removeAll {
        $0.until <= now || ($0.upload.digest == upload.digest && $0.account == account)
      }
      kept.append(
        Kept(
          upload: upload, account: account, until: now.addingTimeInterval(Self.patience)))
      while kept.count > 1, Self.size(of: kept) > Self.most { kept.removeFirst() }
    }
    return upload
  }

  /// The files of a digest, where the account has sent them and they are still kept.
  func upload(_ digest: String, of account: Int64, at now: Date) -> Upload? {
    shelf.withLock { kept in
      kept.removeAll { $0.until <= now }
      return kept.first { $0.upload.digest == digest && $0.account == account }?.upload
    }
  }

  /// Forgets the files of a digest.
  func remove(_ digest: String, of account: Int64) {
    shelf.withLock { $0.removeAll { $0.upload.digest == digest && $0.account == account } }
  }

  private static func size(of kept: [Kept]) -> Int {
    kept.reduce(0) { $0 + $1.upload.files.reduce(0) { $0 + $1.bytes.count } }
  }
}
