//! The real programs as processes: a server, phones, and between them a network that delays, stalls and cuts. Both
//! sides are killed with `-9`. At the end the promises are checked from outside, on the files that are left.

pub mod books;
pub mod lists;
pub mod promises;
pub mod proxy;
pub mod run;
pub mod walker;
