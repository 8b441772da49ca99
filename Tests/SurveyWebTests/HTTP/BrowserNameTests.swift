import Testing

@testable import SurveyWeb

@Suite struct BrowserNameTests {
  @Test(arguments: [
    (
      "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox on Linux"
    ),
    (
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
        + "Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0", "Edge on Windows"
    ),
    (
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) "
        + "Version/18.0 Safari/605.1.15", "Safari on Mac"
    ),
    (
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like "
        + "Gecko) CriOS/141.0 Mobile/15E148 Safari/604.1", "Chrome on iPhone"
    ),
    (
      "Mozilla/5.0 (Linux; Android 14; SM-S911B) AppleWebKit/537.36 (KHTML, like Gecko) "
        + "SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36",
      "Samsung Internet on Android"
    ),
    ("Firefox/1 <script>alert(1)</script>", "Firefox"),
  ])
  func `a browser is named by kind and system, and nothing more`(_ agent: String, _ name: String) {
    #expect(BrowserName.name(agent) == name)
  }

  @Test(arguments: ["", "curl/8.5.0", "Mozilla/5.0 (X11; Linux x86_64)"])
  func `what is no browser that is known has no name`(_ agent: String) {
    #expect(BrowserName.name(agent) == nil)
  }
}
