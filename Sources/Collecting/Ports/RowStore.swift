public import SurveyModel

/// Where the responses of a closed wave are read one by one in an order of the caller's choice.
public protocol RowStore: Sendable {
  /// The departments of a wave as they were frozen at opening, without the people in them.
  ///
  /// - Throws: ``StoreError`` when the wave is not opened, or cannot be read.
  func frozenTree(of wave: WaveID) async throws(StoreError) -> DepartmentTree

  /// Goes through the responses of a closed wave by rising rank; memory grows by 16 bytes a response.
  ///
  /// - Parameters:
  ///   - wave: The wave.
  ///   - rank: The place of a response; `nil` for one that is passed over. It must follow from the response.
  ///   - begin: Is told how many will come.
  ///   - visit: Takes a response; `false` ends the visit.
  /// - Throws: ``StoreError`` when the wave is not closed, or cannot be read.
  func visit(
    responsesOf wave: WaveID, inOrderOf rank: (StoredResponse) -> UInt64?,
    begin: (Int) -> Bool, _ visit: (StoredResponse) -> Bool
  ) throws(StoreError)
}
