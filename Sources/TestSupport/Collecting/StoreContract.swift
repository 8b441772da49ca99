/// What every store promises, whatever it is made of.
///
/// A suite runs each check on an empty store of its own:
///
///     @Test(arguments: StoreContract.checks)
///     func `keeps its promises`(check: StoreCheck) async throws {
///       try await check.run(on: MemoryStore())
///     }
public enum StoreContract {
  /// All checks.
  public static let checks =
    setUp + waves + planning + settings + links + ballots + closing + results + outcomes + mails
    + receipts
    + wishes + codeWords + packets + texts + seals
}
