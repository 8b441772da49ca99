import SurveyModel
import Testing

@testable import Providers

@Suite struct ProviderFileTests {
  private func read(_ text: String) throws(SettingsFaults) -> ProviderSettings {
    try ProviderFile.read(Array(text.utf8))
  }

  @Test func `a file of three lines is enough`() throws {
    let settings = try read(
      """
      issuer: https://login.harbour.example/realms/staff
      client_id: parallax
      label: Harbour
      """)
    #expect(settings.issuer == "https://login.harbour.example/realms/staff")
    #expect(settings.scopes == ["openid", "email"])
    #expect(settings.secret == nil)
    #expect(settings.trustedMethods.isEmpty)
  }

  @Test func `all of it is read, and the secret is in no text of the settings`() throws {
    let settings = try read(
      """
      issuer: http://127.0.0.1:18150/o
      client_id: parallax
      client_secret: very secret
      label: Harbour
      scopes: [openid, email, profile]
      second_factor: [mfa]
      authorities: /etc/ssl/ours.pem
      """)
    #expect(settings.secret == "very secret")
    #expect(settings.isPlain)
    #expect(settings.scopes.count == 3)
    #expect(settings.trustedMethods == ["mfa"])
    #expect(settings.authorities == "/etc/ssl/ours.pem")
    var dumped = ""
    dump(settings, to: &dumped)
    #expect(!"\(settings)\(String(reflecting: settings))\(dumped)".contains("very secret"))
  }

  @Test(arguments: [
    "http://login.harbour.example", "http://127.0.0.1.evil.example", "ftp://login.harbour.example",
    "login.harbour.example", "https://me:secret@login.harbour.example",
    "https://login.harbour.example/?realm=a", "https://login.harbour.example/#a",
  ])
  func `an issuer that cannot be trusted on its way is refused, with its place`(_ issuer: String) {
    let error = #expect(throws: SettingsFaults.self) {
      try read("label: Harbour\nissuer: \(issuer)\nclient_id: a")
    }
    #expect(error?.faults.first?.line == 2)
    #expect(error?.faults.first?.message.contains("issuer") == true)
  }

  @Test func `every fault is named at once`() {
    let error = #expect(throws: SettingsFaults.self) {
      try read("client: a\nscopes: [email]\nsecond_factor: mfa\nlabel: [x]")
    }
    let messages = error?.faults.map(\.message).joined(separator: "\n") ?? ""
    for word in ["no such key", "`issuer`", "`client_id`", "openid", "list of words", "`label`"] {
      #expect(messages.contains(word), "\(word)")
    }
  }
}
