// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/EndpointPinger.h"
#include "core/endpoint/ManualEndpoint.h"

#include <QDialog>
#include <QStringList>

class QLineEdit;
class QPushButton;

namespace panel {

class PlainLabel;

/// Asks for the address of an engine, and for its certificates where it is reached by TCP. Says at
/// every key what is wrong, and tests the connection when asked.
class AddEndpointDialog : public QDialog
{
    Q_OBJECT

public:
    /// `knownIds`: of the engines that were added before (manualId()).
    AddEndpointDialog(const QStringList &knownIds, QWidget *parent);

    /// The answer to the last testAsked().
    void setTestResult(const Result<EngineAnswer> &answer);

Q_SIGNALS:
    void testAsked(const panel::Endpoint &endpoint);
    /// What is typed is another engine now, or the dialog is closed: the answer is of no use.
    void testAbandoned();
    void confirmed(const panel::ManualEndpoint &endpoint);

private:
    QWidget *makeField(const QString &label, QWidget *editor);
    void makeFolderField();
    Result<ManualEndpoint> typed() const;
    void onEdited();
    void chooseFolder();
    void test();
    void confirm();

    QStringList m_knownIds;
    QLineEdit *m_address;
    QWidget *m_folderBox = nullptr;
    QLineEdit *m_folder;
    PlainLabel *m_reason;
    PlainLabel *m_next;
    QPushButton *m_test;
    QPushButton *m_cancel;
    QPushButton *m_add;
    bool m_isTesting = false;
};

} // namespace panel
