#if canImport(Glibc)
  import Glibc
#endif

/// How the process holds the memory that it no longer uses.
enum MemoryReturn {
  /// Has large blocks and the free end of the heap given back to the system at once, and one heap shared by
  /// all threads.
  ///
  /// A page of results is made of some megabytes that are used for a moment. The library of C on Linux keeps such
  /// blocks by default, once more for each thread; a server would hold twice what it uses. Elsewhere nothing is
  /// done.
  ///
  /// - Note: to be called before threads of one's own are begun.
  static func begin() {
    #if canImport(Glibc)
      typealias Setting = @convention(c) (_ name: Int32, _ value: Int32) -> Int32
      guard let found = dlsym(nil, "mallopt") else { return }
      let set = unsafeBitCast(found, to: Setting.self)
      for (name, value) in [heaps, blocks, end] { _ = set(name, value) }
    #endif
  }

  /// How many heaps there are at most: M_ARENA_MAX.
  private static let heaps: (Int32, Int32) = (-8, 1)

  /// From how many bytes on a block lies outside the heap: M_MMAP_THRESHOLD.
  private static let blocks: (Int32, Int32) = (-3, 1 << 17)

  /// How many free bytes stay at the end of the heap: M_TRIM_THRESHOLD.
  private static let end: (Int32, Int32) = (-1, 1 << 17)
}
