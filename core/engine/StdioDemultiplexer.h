// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>

namespace panel {

/// Bytes of one of a container's streams.
struct StdioPiece
{
    enum class Stream { Input = 0, Output = 1, Error = 2 };

    Stream stream = Stream::Output;
    bool startsFrame = false; ///< the engine wrote one log message per frame
    QByteArrayView bytes;     ///< never empty; valid as long as the bytes that were fed
};

/// Takes the engine's framed streams (logs, attach, exec without a terminal) apart. A frame is
/// [stream 0–2, 0, 0, 0, length as 32 bits big-endian] and that many bytes; it may be split
/// anywhere. The bytes of a frame are passed on as they come: no length, however large, reserves
/// memory.
class StdioDemultiplexer
{
public:
    /// The pieces in these bytes, in order. Nothing more comes after an error.
    QList<StdioPiece> feed(QByteArrayView bytes);

    /// Error::Kind::BadAnswer once a frame was malformed.
    const std::optional<Error> &error() const { return m_error; }

    /// Whether the bytes so far end where a frame ends.
    bool isBetweenFrames() const { return m_header.isEmpty() && m_left == 0; }

private:
    void readHeader(QByteArrayView header);

    QByteArray m_header; ///< the beginning of one, at most 8 bytes
    StdioPiece::Stream m_stream = StdioPiece::Stream::Output;
    quint32 m_left = 0; ///< bytes of the present frame that are still to come
    bool m_startsFrame = false;
    std::optional<Error> m_error;
};

} // namespace panel
