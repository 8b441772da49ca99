import Collecting
import GRDB

extension StoreError {
  /// Tells of what SQLite refused, without a value of any row.
  init(_ error: any Error) {
    switch error {
    case let error as StoreError:
      self = error
    case let error as DatabaseError where error.resultCode == .SQLITE_BUSY:
      self = .unavailable("the database is in use elsewhere")
    case let error as DatabaseError:
      self = .unavailable(error.message ?? error.resultCode.description)
    case is CancellationError:
      self = .unavailable("the request was cancelled")
    default:
      self = .unavailable("the database cannot be read or written")
    }
  }
}
