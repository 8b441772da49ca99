import Foundation
import Hummingbird

/// Reads a form off a request, as long as it is one of ours, small and in time.
///
/// Make one and share it: it has one clock for all the forms that are under way.
struct FormReading: Sendable {
  private let patience: Patience

  /// Makes a reading; a whole body may take as long as `patience`.
  init(patience: Duration) {
    self.patience = Patience(patience)
  }

  /// The form of a request; `nil` for a body that is none.
  ///
  /// - Throws: ``WebError/tooLarge``, ``WebError/tooSlow``; the connection is given up then.
  func form(of request: Request) async throws -> FormBody? {
    let type = request.headers[.contentType] ?? ""
    guard type.lowercased().hasPrefix(FormBody.mediaType) else { return nil }
    let bytes = try await bytes(of: request.body, most: FormBody.maximumSize)
    guard let form = FormBody(bytes.readableBytesView) else { throw WebError.tooLarge }
    return form
  }

  /// The form with files of a request, of so many bytes at most; `nil` for a body that is none.
  ///
  /// - Throws: ``WebError/tooLarge``, ``WebError/tooSlow``; the connection is given up then.
  func upload(of request: Request, most: Int) async throws -> MultipartForm? {
    let type = request.headers[.contentType] ?? ""
    guard type.lowercased().hasPrefix(MultipartForm.mediaType) else { return nil }
    let bytes = try await bytes(of: request.body, most: most)
    return MultipartForm(Data(bytes.readableBytesView), type: type)
  }

  private func bytes(of body: RequestBody, most: Int) async throws -> ByteBuffer {
    let patience = patience
    return try await withThrowingTaskGroup(of: ByteBuffer?.self) { group in
      group.addTask {
        do {
          return try await body.collect(upTo: most)
        } catch {
          throw WebError.tooLarge
        }
      }
      group.addTask {
        await patience.end()
        return nil
      }
      defer { group.cancelAll() }
      guard let first = try await group.next(), let bytes = first else { throw WebError.tooSlow }
      return bytes
    }
  }
}
