// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/VirtualBoxTool.h"

#include <QElapsedTimer>
#include <QPointer>

#include <optional>

namespace panel {

/// One thing to do with a VM: look at it, or change a rule and look again. Belongs to the
/// VirtualBox, not to who asked: a change that has begun is brought to its end, so that nobody's
/// going away leaves a VM without the rule that was to be replaced. Private to VirtualBox.
///
///     read ──► check ──► change ──► read: done
///                          └─refused─► read ──► put the old rule back, if it is gone ──► failed
class VirtualBoxWork : public QObject
{
    Q_OBJECT

public:
    /// Nothing removed and nothing added: only looks.
    VirtualBoxWork(const VirtualBoxTool &tool, const QString &vm,
                   std::optional<PortForward> removed, std::optional<PortForward> added,
                   std::chrono::milliseconds time, QObject *parent);

    QString vm() const { return m_vm; }
    void start();
    /// Nobody waits for it any more: ends at once, or when the change that has begun is complete.
    void abandon();

    /// Called once with the outcome, unless it was abandoned; set by who waits.
    Handler<VirtualBoxVm> done;

Q_SIGNALS:
    void ended();

private:
    using Next = void (VirtualBoxWork::*)(const Result<QByteArray> &);
    void run(const QStringList &arguments, Next next);
    void onFirstRead(const Result<QByteArray> &output);
    Result<void> check(const VirtualBoxVm &vm) const;
    void change(const VirtualBoxVm &vm);
    void onRemoved(const Result<QByteArray> &output);
    void onChanged(const Result<QByteArray> &output);
    void onLastRead(const Result<QByteArray> &output);
    void undo(const Error &why);
    void onReadAfterRefusal(const Result<QByteArray> &output);
    void onPutBack(const Result<QByteArray> &output);
    void finish(const Result<VirtualBoxVm> &outcome);

    const VirtualBoxTool &m_tool;
    const QString m_vm;
    const std::optional<PortForward> m_removed;
    const std::optional<PortForward> m_added;
    const std::chrono::milliseconds m_time;
    QElapsedTimer m_clock;
    QPointer<Call> m_call;
    Error m_refusal;
    bool m_isRunning = false; ///< the VM: `controlvm` is the way
    bool m_hasBegun = false;  ///< the change: it must come to its end
    bool m_isAbandoned = false;
    bool m_hasEnded = false;
};

} // namespace panel
