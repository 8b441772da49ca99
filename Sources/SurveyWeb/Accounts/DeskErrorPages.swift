import Collecting
import Governance
import HTTPTypes
import Hummingbird
import Logging

/// Turns every error of the pages for people with accounts into a page of their own.
struct DeskErrorPages: RouterMiddleware {
  typealias Context = WebContext

  let services: DeskServices

  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let error as DeskError {
      return await page(error, to: request)
    } catch let error as WebError {
      return await page(DeskError(error), to: request)
    } catch let error as HTTPError where error.status.code < 500 {
      return await page(error.status == .contentTooLarge ? .tooLarge : .notHere, to: request)
    } catch let error as AccountError {
      guard let known = DeskError(error) else {
        return await failure(error.code, to: request, context)
      }
      return await page(known, to: request)
    } catch {
      let code = (error as? CollectingError)?.code ?? "unexpected.\(type(of: error))"
      return await failure(code, to: request, context)
    }
  }

  private func page(_ error: DeskError, to request: Request) async -> Response {
    await page(error.words(services.texts), status: error.status, to: request)
  }

  private func page(
    _ words: DeskTexts.Words, status: HTTPResponse.Status, to request: Request
  ) async -> Response {
    let signedIn = try? await services.signedIn(request)
    var response = services.responder.notice(words, for: signedIn, status: status)
    if status == .requestTimeout { response.headers[.connection] = "close" }
    return response
  }

  /// A page with a number that finds the line in the log; the line names the error's code alone.
  private func failure(
    _ code: String, to request: Request, _ context: WebContext
  ) async -> Response {
    let reference = context.logger[metadataKey: "hb.request.id"]?.description ?? "0"
    context.logger.error(
      "request failed", metadata: ["code": "\(code)", "reference": "\(reference)"])
    return await page(services.texts.failed(reference), status: .serviceUnavailable, to: request)
  }
}

/// Answers addresses that lead nowhere with a page for people with accounts, where they stand below one of theirs.
///
/// It is added after all routes, so that only what no route took comes here.
struct UnknownDeskPages: RouterMiddleware {
  typealias Context = WebContext

  let pages: DeskErrorPages

  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    guard DeskPath.isOfDesk(request.uri.path) else { return try await next(request, context) }
    return try await pages.handle(request, context: context, next: next)
  }
}

extension DeskError {
  /// What an error about requests is to somebody with an account.
  init(_ error: WebError) {
    switch error {
    case .foreign, .noSheet, .otherSheet: self = .foreign
    case .tooLarge: self = .tooLarge
    case .tooSlow: self = .tooSlow
    case .notAForm: self = .notAForm
    case .notHere, .unknownLink: self = .notHere
    case .tooManyTries: self = .busy
    }
  }

  /// What an error about accounts is to somebody with an account; `nil` for one that only the log tells.
  init?(_ error: AccountError) {
    switch error {
    case .notFound, .noToken: self = .notHere
    case .changedMeanwhile, .noSecondFactor, .noProvider, .unknownOrganisation:
      self = .changedMeanwhile
    case .busy: self = .busy
    default: return nil
    }
  }
}
