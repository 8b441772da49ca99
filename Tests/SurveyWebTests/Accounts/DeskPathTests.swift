import Testing

@testable import SurveyWeb

/// Where somebody goes on after signing in.
@Suite struct DeskPathTests {
  @Test(arguments: [
    "/", "/dashboard", "/accounts/5", "/dashboard?wave=spring&part=a%20b", "/a-b_c~d/e.f",
  ])
  func `an address of this server is taken`(_ address: String) {
    #expect(DeskPath.own(address) == address)
  }

  @Test(arguments: [
    "", "dashboard", "//evil.example", "/\\evil.example", "https://evil.example", "/a\\b", "/a b",
    "/a\r\nSet-Cookie: x", "/a\u{0}", "/é", "/#\u{2028}",
  ])
  func `any other text is not`(_ address: String) {
    #expect(DeskPath.own(address) == nil)
  }

  @Test func `the page to sign in carries the address along, and only one of ours`() {
    #expect(DeskPath.signIn(then: "/account?a=b&c=d") == "/login?next=%2Faccount%3Fa%3Db%26c%3Dd")
    #expect(DeskPath.signIn(then: "//evil.example") == "/login")
  }
}
