import ArgumentParser
import Calling
import Foundation
import Governance
import Providers
import SurveyModel

/// Through whom people may sign in besides their password.
struct SignInOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      A file (YAML) that names a provider of OpenID Connect through which accounts may sign in: issuer, \
      client_id, label. Its client_secret stands there too, or in PARALLAX_CLIENT_SECRET.
      """, valueName: "file"))
  var signIn: String?

  /// The provider of the file; `nil` where none was named.
  ///
  /// - Throws: ``Failure`` with every fault of the file, and where others may read a secret in it.
  func provider() throws -> (any SignInProvider)? {
    guard let signIn else { return nil }
    guard let bytes = FileManager.default.contents(atPath: signIn) else {
      throw Failure(.notFound, "there is no file “\(signIn)”")
    }
    var settings = try Self.settings(Array(bytes), file: signIn)
    if settings.secret != nil {
      let mode =
        try? FileManager.default.attributesOfItem(atPath: signIn)[.posixPermissions] as? Int
      if let mode, mode & 0o077 != 0 {
        throw Failure(
          .notAllowed, "others on this machine may read \(signIn), which holds a secret",
          hint: "chmod 600 \(ShellWord.of(signIn))")
      }
    }
    let given = ProcessInfo.processInfo.environment["PARALLAX_CLIENT_SECRET"] ?? ""
    if settings.secret == nil, !given.isEmpty { settings.secret = given }
    // Who names the provider runs the server: it may stand in the own network.
    return OpenIDProvider(
      settings, caller: CurlCaller(allowsPrivate: true, authorities: settings.authorities))
  }

  private static func settings(_ bytes: [UInt8], file: String) throws(Failure) -> ProviderSettings {
    do throws(SettingsFaults) {
      return try ProviderFile.read(bytes)
    } catch {
      throw Failure(.badInput, error.lines(of: file))
    }
  }
}
