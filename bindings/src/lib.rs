//! The one crate that knows uniffi: it carries [`pleinmakers_core::phone::Phone`] to Kotlin and Swift.
//!
//! It only forwards. What belongs here: records and errors as uniffi wants them, the handle of a sync job, a
//! subscription to changes, the generated Kotlin and Swift, and the test that they have not drifted. What does not:
//! rules, words, counting, storage, a runtime. The facade already speaks in plain records ([`pleinmakers_core::views`])
//! and in errors with a code and parameters, so that this stays so.
