//! The server that joins the phones of one or more cities.

pub mod pages;
