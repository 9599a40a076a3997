// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

namespace panel {

/// Our end of a socket that a program has connected to. Unlike QLocalSocket it goes on sending when
/// the program has said all that it has to say: docker does so in every exec without input, and
/// reads on.
class ProgramSocket : public QObject
{
    Q_OBJECT

public:
    /// Takes the descriptor.
    ProgramSocket(int descriptor, QObject *parent);
    ~ProgramSocket() override;

    /// At most so many bytes; empty: there are none now, or no more will come.
    QByteArray read(qint64 maximum);
    void write(const QByteArray &bytes);
    qint64 unsentBytes() const { return m_unsent.size(); }

Q_SIGNALS:
    void readyRead();
    void bytesWritten();
    /// Nobody is at the other end any more.
    void gone();

private:
    void flush();
    void checkForHangUp();

    int m_descriptor;
    QSocketNotifier m_readable;
    QSocketNotifier m_writable;
    QByteArray m_unsent;
    QTimer m_hangUpCheck; ///< once the program has said all: no event tells that it is gone
};

} // namespace panel
