// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/volumes/VolumeTransfer.h"

#include "core/volumes/TransferWork.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThread>

#include <utility>

namespace panel {

namespace {

constexpr int farewellMilliseconds = 5000;

/// Ends by itself when its work has, and then deletes itself.
class TransferThread : public QThread
{
    Q_OBJECT

public:
    explicit TransferThread(std::unique_ptr<TransferWork> owned)
    {
        TransferWork *work = owned.release();
        work->moveToThread(this);
        connect(this, &QThread::started, work, &TransferWork::begin);
        connect(this, &TransferThread::stopAsked, work, &TransferWork::stop);
        connect(work, &TransferWork::ended, this, &QThread::quit);
        connect(this, &QThread::finished, work, &QObject::deleteLater);
        connect(this, &QThread::finished, this, &QObject::deleteLater);
        connect(qApp, &QCoreApplication::aboutToQuit, this, [this] {
            stop();
            wait(farewellMilliseconds);
        });
    }

    void stop()
    {
        requestInterruption();
        Q_EMIT stopAsked();
    }

Q_SIGNALS:
    void stopAsked();
};

/// The half on the requester's thread. Thread and work outlive it for as long as tidying up takes.
class VolumeTransfer : public AnsweringCall<VolumeCopy>
{
public:
    VolumeTransfer(std::unique_ptr<TransferWork> work, QObject *requester,
                   const TransferListener &listener, Handler<VolumeCopy> done)
        : AnsweringCall(requester, std::move(done))
    {
        connect(work.get(), &TransferWork::progressed, this, listener);
        connect(work.get(), &TransferWork::ended, this,
                [this](const Result<VolumeCopy> &outcome) { deliver(outcome); });
        m_thread = new TransferThread(std::move(work));
        m_thread->start();
    }

    ~VolumeTransfer() override { abortWork(); }

protected:
    void abortWork() override
    {
        if (m_thread)
            m_thread->stop();
    }

private:
    QPointer<TransferThread> m_thread;
};

} // namespace

Call *copyVolume(const Endpoint &engine, const CopyOrder &order, QObject *requester,
                 TransferListener listener, Handler<VolumeCopy> done)
{
    return new VolumeTransfer(makeCopyWork(engine, order), requester, listener, std::move(done));
}

Call *restoreVolume(const Endpoint &engine, const RestoreOrder &order, QObject *requester,
                    TransferListener listener, Handler<VolumeCopy> done)
{
    return new VolumeTransfer(makeRestoreWork(engine, order), requester, listener, std::move(done));
}

} // namespace panel

#include "VolumeTransfer.moc"
