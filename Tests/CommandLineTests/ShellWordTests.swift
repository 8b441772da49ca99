import Testing

@testable import parallax

@Suite struct ShellWordTests {
  @Test(arguments: [
    ("spring", "spring"), ("2026-03", "2026-03"), ("été", "été"), ("spring 2026", "'spring 2026'"),
    ("it's", "'it'\\''s'"), ("a;b", "'a;b'"), ("$HOME", "'$HOME'"), ("", "''"),
  ])
  func `a word is quoted where a shell would take it apart`(_ word: String, _ shown: String) {
    #expect(ShellWord.of(word) == shown)
  }
}
