/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError, $TypeError = $util.global.TypeError, $String = $util.global.String, $Array = $util.global.Array, $Number = $util.global.Number, $parseInt = $util.global.parseInt, $BigInt = $util.global.BigInt, $isFinite = $util.global.isFinite, $Boolean = $util.global.Boolean;

const $root = $protobuf.roots["swarm"] || ($protobuf.roots["swarm"] = {});

export const swarm = $root.swarm = (() => {

    const swarm = {};

    swarm.Envelope = (function() {

        const Envelope = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Envelope.prototype.payload = $util.newBuffer([]);
        Envelope.prototype.signature = $util.newBuffer([]);

        Envelope.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.payload != null && $Object.hasOwnProperty.call(message, "payload") && message.payload.length)
                writer.uint32(10).bytes(message.payload);
            if (message.signature != null && $Object.hasOwnProperty.call(message, "signature") && message.signature.length)
                writer.uint32(18).bytes(message.signature);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Envelope.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.Envelope();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.bytes()).length)
                            message.payload = value;
                        else
                            delete message.payload;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.bytes()).length)
                            message.signature = value;
                        else
                            delete message.signature;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        Envelope.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.Envelope)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.Envelope: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.Envelope();
            if (object.payload != null)
                if (object.payload.length)
                    if (typeof object.payload === "string")
                        $util.base64.decode(object.payload, message.payload = $util.newBuffer($util.base64.length(object.payload)), 0);
                    else if (object.payload.length >= 0)
                        message.payload = object.payload;
            if (object.signature != null)
                if (object.signature.length)
                    if (typeof object.signature === "string")
                        $util.base64.decode(object.signature, message.signature = $util.newBuffer($util.base64.length(object.signature)), 0);
                    else if (object.signature.length >= 0)
                        message.signature = object.signature;
            return message;
        };

        Envelope.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                if (options.bytes === $String)
                    object.payload = "";
                else {
                    object.payload = [];
                    if (options.bytes !== $Array)
                        object.payload = $util.newBuffer(object.payload);
                }
                if (options.bytes === $String)
                    object.signature = "";
                else {
                    object.signature = [];
                    if (options.bytes !== $Array)
                        object.signature = $util.newBuffer(object.signature);
                }
            }
            if (message.payload != null && $Object.hasOwnProperty.call(message, "payload"))
                object.payload = options.bytes === $String ? $util.base64.encode(message.payload, 0, message.payload.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.payload) : message.payload;
            if (message.signature != null && $Object.hasOwnProperty.call(message, "signature"))
                object.signature = options.bytes === $String ? $util.base64.encode(message.signature, 0, message.signature.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.signature) : message.signature;
            return object;
        };

        Envelope.prototype.toJSON = function() {
            return Envelope.toObject(this, $protobuf.util.toJSONOptions);
        };

        return Envelope;
    })();

    swarm.Payload = (function() {

        const Payload = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Payload.prototype.version = 0;
        Payload.prototype.network = "";
        Payload.prototype.type = 0;
        Payload.prototype.from = "";
        Payload.prototype.issuedAt = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        Payload.prototype.expiresAt = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        Payload.prototype.body = $util.newBuffer([]);

        Payload.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== 0)
                writer.uint32(8).uint32(message.version);
            if (message.network != null && $Object.hasOwnProperty.call(message, "network") && message.network !== "")
                writer.uint32(18).string(message.network);
            if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== 0)
                writer.uint32(24).uint32(message.type);
            if (message.from != null && $Object.hasOwnProperty.call(message, "from") && message.from !== "")
                writer.uint32(34).string(message.from);
            if (message.issuedAt != null && $Object.hasOwnProperty.call(message, "issuedAt") && (typeof message.issuedAt === "object" ? message.issuedAt.low || message.issuedAt.high : message.issuedAt !== 0))
                writer.uint32(40).uint64(message.issuedAt);
            if (message.expiresAt != null && $Object.hasOwnProperty.call(message, "expiresAt") && (typeof message.expiresAt === "object" ? message.expiresAt.low || message.expiresAt.high : message.expiresAt !== 0))
                writer.uint32(48).uint64(message.expiresAt);
            if (message.body != null && $Object.hasOwnProperty.call(message, "body") && message.body.length)
                writer.uint32(58).bytes(message.body);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Payload.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.Payload();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.version = value;
                        else
                            delete message.version;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.network = value;
                        else
                            delete message.network;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.type = value;
                        else
                            delete message.type;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.from = value;
                        else
                            delete message.from;
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.issuedAt = value;
                        else
                            delete message.issuedAt;
                        continue;
                    }
                case 6: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.expiresAt = value;
                        else
                            delete message.expiresAt;
                        continue;
                    }
                case 7: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.bytes()).length)
                            message.body = value;
                        else
                            delete message.body;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        Payload.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.Payload)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.Payload: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.Payload();
            if (object.version != null)
                if ($Number(object.version) !== 0)
                    message.version = object.version >>> 0;
            if (object.network != null)
                if (typeof object.network !== "string" || object.network.length)
                    message.network = $String(object.network);
            if (object.type != null)
                if ($Number(object.type) !== 0)
                    message.type = object.type >>> 0;
            if (object.from != null)
                if (typeof object.from !== "string" || object.from.length)
                    message.from = $String(object.from);
            if (object.issuedAt != null)
                if (typeof object.issuedAt === "object" ? object.issuedAt.low || object.issuedAt.high : $Number(object.issuedAt) !== 0)
                    if ($util.Long)
                        message.issuedAt = $util.Long.fromValue(object.issuedAt, true);
                    else if (typeof object.issuedAt === "string")
                        message.issuedAt = $parseInt(object.issuedAt, 10);
                    else if (typeof object.issuedAt === "number")
                        message.issuedAt = object.issuedAt;
                    else if (typeof object.issuedAt === "object")
                        message.issuedAt = new $util.LongBits(object.issuedAt.low >>> 0, object.issuedAt.high >>> 0).toNumber(true);
            if (object.expiresAt != null)
                if (typeof object.expiresAt === "object" ? object.expiresAt.low || object.expiresAt.high : $Number(object.expiresAt) !== 0)
                    if ($util.Long)
                        message.expiresAt = $util.Long.fromValue(object.expiresAt, true);
                    else if (typeof object.expiresAt === "string")
                        message.expiresAt = $parseInt(object.expiresAt, 10);
                    else if (typeof object.expiresAt === "number")
                        message.expiresAt = object.expiresAt;
                    else if (typeof object.expiresAt === "object")
                        message.expiresAt = new $util.LongBits(object.expiresAt.low >>> 0, object.expiresAt.high >>> 0).toNumber(true);
            if (object.body != null)
                if (object.body.length)
                    if (typeof object.body === "string")
                        $util.base64.decode(object.body, message.body = $util.newBuffer($util.base64.length(object.body)), 0);
                    else if (object.body.length >= 0)
                        message.body = object.body;
            return message;
        };

        Payload.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.version = 0;
                object.network = "";
                object.type = 0;
                object.from = "";
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.issuedAt = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.issuedAt = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.expiresAt = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.expiresAt = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                if (options.bytes === $String)
                    object.body = "";
                else {
                    object.body = [];
                    if (options.bytes !== $Array)
                        object.body = $util.newBuffer(object.body);
                }
            }
            if (message.version != null && $Object.hasOwnProperty.call(message, "version"))
                object.version = message.version;
            if (message.network != null && $Object.hasOwnProperty.call(message, "network"))
                object.network = message.network;
            if (message.type != null && $Object.hasOwnProperty.call(message, "type"))
                object.type = message.type;
            if (message.from != null && $Object.hasOwnProperty.call(message, "from"))
                object.from = message.from;
            if (message.issuedAt != null && $Object.hasOwnProperty.call(message, "issuedAt"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.issuedAt = typeof message.issuedAt === "number" ? $BigInt(message.issuedAt) : $util.Long.fromBits(message.issuedAt.low >>> 0, message.issuedAt.high >>> 0, true).toBigInt();
                else if (typeof message.issuedAt === "number")
                    object.issuedAt = options.longs === $String ? $String(message.issuedAt) : message.issuedAt;
                else
                    object.issuedAt = options.longs === $String ? $util.Long.prototype.toString.call(message.issuedAt) : options.longs === $Number ? new $util.LongBits(message.issuedAt.low >>> 0, message.issuedAt.high >>> 0).toNumber(true) : message.issuedAt;
            if (message.expiresAt != null && $Object.hasOwnProperty.call(message, "expiresAt"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.expiresAt = typeof message.expiresAt === "number" ? $BigInt(message.expiresAt) : $util.Long.fromBits(message.expiresAt.low >>> 0, message.expiresAt.high >>> 0, true).toBigInt();
                else if (typeof message.expiresAt === "number")
                    object.expiresAt = options.longs === $String ? $String(message.expiresAt) : message.expiresAt;
                else
                    object.expiresAt = options.longs === $String ? $util.Long.prototype.toString.call(message.expiresAt) : options.longs === $Number ? new $util.LongBits(message.expiresAt.low >>> 0, message.expiresAt.high >>> 0).toNumber(true) : message.expiresAt;
            if (message.body != null && $Object.hasOwnProperty.call(message, "body"))
                object.body = options.bytes === $String ? $util.base64.encode(message.body, 0, message.body.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.body) : message.body;
            return object;
        };

        Payload.prototype.toJSON = function() {
            return Payload.toObject(this, $protobuf.util.toJSONOptions);
        };

        return Payload;
    })();

    swarm.GpuRequest = (function() {

        const GpuRequest = function (properties) {
            this.models = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        GpuRequest.prototype.models = $util.emptyArray;
        GpuRequest.prototype.minMemoryGb = 0;
        GpuRequest.prototype.maxMemoryGb = 0;
        GpuRequest.prototype.count = 0;

        GpuRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.models != null && message.models.length)
                for (let i = 0; i < message.models.length; ++i)
                    writer.uint32(10).string(message.models[i]);
            if (message.minMemoryGb != null && $Object.hasOwnProperty.call(message, "minMemoryGb") && !$Object.is(message.minMemoryGb, 0))
                writer.uint32(17).double(message.minMemoryGb);
            if (message.maxMemoryGb != null && $Object.hasOwnProperty.call(message, "maxMemoryGb") && !$Object.is(message.maxMemoryGb, 0))
                writer.uint32(25).double(message.maxMemoryGb);
            if (message.count != null && $Object.hasOwnProperty.call(message, "count") && message.count !== 0)
                writer.uint32(32).uint32(message.count);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        GpuRequest.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.GpuRequest();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if (!(message.models && message.models.length))
                            message.models = [];
                        message.models.push(reader.stringVerify());
                        continue;
                    }
                case 2: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.minMemoryGb = value;
                        else
                            delete message.minMemoryGb;
                        continue;
                    }
                case 3: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.maxMemoryGb = value;
                        else
                            delete message.maxMemoryGb;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.count = value;
                        else
                            delete message.count;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        GpuRequest.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.GpuRequest)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.GpuRequest: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.GpuRequest();
            if (object.models) {
                if (!$Array.isArray(object.models))
                    throw $TypeError(".swarm.GpuRequest.models: array expected");
                message.models = $Array(object.models.length);
                for (let i = 0; i < object.models.length; ++i)
                    message.models[i] = $String(object.models[i]);
            }
            if (object.minMemoryGb != null)
                if (!$Object.is($Number(object.minMemoryGb), 0))
                    message.minMemoryGb = $Number(object.minMemoryGb);
            if (object.maxMemoryGb != null)
                if (!$Object.is($Number(object.maxMemoryGb), 0))
                    message.maxMemoryGb = $Number(object.maxMemoryGb);
            if (object.count != null)
                if ($Number(object.count) !== 0)
                    message.count = object.count >>> 0;
            return message;
        };

        GpuRequest.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.arrays || options.defaults)
                object.models = [];
            if (options.defaults) {
                object.minMemoryGb = 0;
                object.maxMemoryGb = 0;
                object.count = 0;
            }
            if (message.models && message.models.length) {
                object.models = $Array(message.models.length);
                for (let j = 0; j < message.models.length; ++j)
                    object.models[j] = message.models[j];
            }
            if (message.minMemoryGb != null && $Object.hasOwnProperty.call(message, "minMemoryGb"))
                object.minMemoryGb = options.json && !$isFinite(message.minMemoryGb) ? $String(message.minMemoryGb) : message.minMemoryGb;
            if (message.maxMemoryGb != null && $Object.hasOwnProperty.call(message, "maxMemoryGb"))
                object.maxMemoryGb = options.json && !$isFinite(message.maxMemoryGb) ? $String(message.maxMemoryGb) : message.maxMemoryGb;
            if (message.count != null && $Object.hasOwnProperty.call(message, "count"))
                object.count = message.count;
            return object;
        };

        GpuRequest.prototype.toJSON = function() {
            return GpuRequest.toObject(this, $protobuf.util.toJSONOptions);
        };

        return GpuRequest;
    })();

    swarm.UnitOffer = (function() {

        const UnitOffer = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        UnitOffer.prototype.unit = "";
        UnitOffer.prototype.model = "";
        UnitOffer.prototype.vramMib = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        UnitOffer.prototype.memoryGb = 0;
        UnitOffer.prototype.claimed = false;
        UnitOffer.prototype.cpus = 0;
        UnitOffer.prototype.memoryMib = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        UnitOffer.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.unit != null && $Object.hasOwnProperty.call(message, "unit") && message.unit !== "")
                writer.uint32(10).string(message.unit);
            if (message.model != null && $Object.hasOwnProperty.call(message, "model") && message.model !== "")
                writer.uint32(18).string(message.model);
            if (message.vramMib != null && $Object.hasOwnProperty.call(message, "vramMib") && (typeof message.vramMib === "object" ? message.vramMib.low || message.vramMib.high : message.vramMib !== 0))
                writer.uint32(24).uint64(message.vramMib);
            if (message.memoryGb != null && $Object.hasOwnProperty.call(message, "memoryGb") && !$Object.is(message.memoryGb, 0))
                writer.uint32(33).double(message.memoryGb);
            if (message.claimed != null && $Object.hasOwnProperty.call(message, "claimed") && message.claimed !== false)
                writer.uint32(40).bool(message.claimed);
            if (message.cpus != null && $Object.hasOwnProperty.call(message, "cpus") && !$Object.is(message.cpus, 0))
                writer.uint32(49).double(message.cpus);
            if (message.memoryMib != null && $Object.hasOwnProperty.call(message, "memoryMib") && (typeof message.memoryMib === "object" ? message.memoryMib.low || message.memoryMib.high : message.memoryMib !== 0))
                writer.uint32(56).uint64(message.memoryMib);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        UnitOffer.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.UnitOffer();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.unit = value;
                        else
                            delete message.unit;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.model = value;
                        else
                            delete message.model;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.vramMib = value;
                        else
                            delete message.vramMib;
                        continue;
                    }
                case 4: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.memoryGb = value;
                        else
                            delete message.memoryGb;
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.claimed = value;
                        else
                            delete message.claimed;
                        continue;
                    }
                case 6: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.cpus = value;
                        else
                            delete message.cpus;
                        continue;
                    }
                case 7: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.memoryMib = value;
                        else
                            delete message.memoryMib;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        UnitOffer.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.UnitOffer)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.UnitOffer: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.UnitOffer();
            if (object.unit != null)
                if (typeof object.unit !== "string" || object.unit.length)
                    message.unit = $String(object.unit);
            if (object.model != null)
                if (typeof object.model !== "string" || object.model.length)
                    message.model = $String(object.model);
            if (object.vramMib != null)
                if (typeof object.vramMib === "object" ? object.vramMib.low || object.vramMib.high : $Number(object.vramMib) !== 0)
                    if ($util.Long)
                        message.vramMib = $util.Long.fromValue(object.vramMib, true);
                    else if (typeof object.vramMib === "string")
                        message.vramMib = $parseInt(object.vramMib, 10);
                    else if (typeof object.vramMib === "number")
                        message.vramMib = object.vramMib;
                    else if (typeof object.vramMib === "object")
                        message.vramMib = new $util.LongBits(object.vramMib.low >>> 0, object.vramMib.high >>> 0).toNumber(true);
            if (object.memoryGb != null)
                if (!$Object.is($Number(object.memoryGb), 0))
                    message.memoryGb = $Number(object.memoryGb);
            if (object.claimed != null)
                if (object.claimed)
                    message.claimed = $Boolean(object.claimed);
            if (object.cpus != null)
                if (!$Object.is($Number(object.cpus), 0))
                    message.cpus = $Number(object.cpus);
            if (object.memoryMib != null)
                if (typeof object.memoryMib === "object" ? object.memoryMib.low || object.memoryMib.high : $Number(object.memoryMib) !== 0)
                    if ($util.Long)
                        message.memoryMib = $util.Long.fromValue(object.memoryMib, true);
                    else if (typeof object.memoryMib === "string")
                        message.memoryMib = $parseInt(object.memoryMib, 10);
                    else if (typeof object.memoryMib === "number")
                        message.memoryMib = object.memoryMib;
                    else if (typeof object.memoryMib === "object")
                        message.memoryMib = new $util.LongBits(object.memoryMib.low >>> 0, object.memoryMib.high >>> 0).toNumber(true);
            return message;
        };

        UnitOffer.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.unit = "";
                object.model = "";
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.vramMib = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.vramMib = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                object.memoryGb = 0;
                object.claimed = false;
                object.cpus = 0;
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.memoryMib = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.memoryMib = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
            }
            if (message.unit != null && $Object.hasOwnProperty.call(message, "unit"))
                object.unit = message.unit;
            if (message.model != null && $Object.hasOwnProperty.call(message, "model"))
                object.model = message.model;
            if (message.vramMib != null && $Object.hasOwnProperty.call(message, "vramMib"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.vramMib = typeof message.vramMib === "number" ? $BigInt(message.vramMib) : $util.Long.fromBits(message.vramMib.low >>> 0, message.vramMib.high >>> 0, true).toBigInt();
                else if (typeof message.vramMib === "number")
                    object.vramMib = options.longs === $String ? $String(message.vramMib) : message.vramMib;
                else
                    object.vramMib = options.longs === $String ? $util.Long.prototype.toString.call(message.vramMib) : options.longs === $Number ? new $util.LongBits(message.vramMib.low >>> 0, message.vramMib.high >>> 0).toNumber(true) : message.vramMib;
            if (message.memoryGb != null && $Object.hasOwnProperty.call(message, "memoryGb"))
                object.memoryGb = options.json && !$isFinite(message.memoryGb) ? $String(message.memoryGb) : message.memoryGb;
            if (message.claimed != null && $Object.hasOwnProperty.call(message, "claimed"))
                object.claimed = message.claimed;
            if (message.cpus != null && $Object.hasOwnProperty.call(message, "cpus"))
                object.cpus = options.json && !$isFinite(message.cpus) ? $String(message.cpus) : message.cpus;
            if (message.memoryMib != null && $Object.hasOwnProperty.call(message, "memoryMib"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.memoryMib = typeof message.memoryMib === "number" ? $BigInt(message.memoryMib) : $util.Long.fromBits(message.memoryMib.low >>> 0, message.memoryMib.high >>> 0, true).toBigInt();
                else if (typeof message.memoryMib === "number")
                    object.memoryMib = options.longs === $String ? $String(message.memoryMib) : message.memoryMib;
                else
                    object.memoryMib = options.longs === $String ? $util.Long.prototype.toString.call(message.memoryMib) : options.longs === $Number ? new $util.LongBits(message.memoryMib.low >>> 0, message.memoryMib.high >>> 0).toNumber(true) : message.memoryMib;
            return object;
        };

        UnitOffer.prototype.toJSON = function() {
            return UnitOffer.toObject(this, $protobuf.util.toJSONOptions);
        };

        return UnitOffer;
    })();

    swarm.Blob = (function() {

        const Blob = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Blob.prototype.sha256 = "";
        Blob.prototype.sizeBytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        Blob.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.sha256 != null && $Object.hasOwnProperty.call(message, "sha256") && message.sha256 !== "")
                writer.uint32(10).string(message.sha256);
            if (message.sizeBytes != null && $Object.hasOwnProperty.call(message, "sizeBytes") && (typeof message.sizeBytes === "object" ? message.sizeBytes.low || message.sizeBytes.high : message.sizeBytes !== 0))
                writer.uint32(16).uint64(message.sizeBytes);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Blob.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.Blob();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.sha256 = value;
                        else
                            delete message.sha256;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.sizeBytes = value;
                        else
                            delete message.sizeBytes;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        Blob.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.Blob)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.Blob: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.Blob();
            if (object.sha256 != null)
                if (typeof object.sha256 !== "string" || object.sha256.length)
                    message.sha256 = $String(object.sha256);
            if (object.sizeBytes != null)
                if (typeof object.sizeBytes === "object" ? object.sizeBytes.low || object.sizeBytes.high : $Number(object.sizeBytes) !== 0)
                    if ($util.Long)
                        message.sizeBytes = $util.Long.fromValue(object.sizeBytes, true);
                    else if (typeof object.sizeBytes === "string")
                        message.sizeBytes = $parseInt(object.sizeBytes, 10);
                    else if (typeof object.sizeBytes === "number")
                        message.sizeBytes = object.sizeBytes;
                    else if (typeof object.sizeBytes === "object")
                        message.sizeBytes = new $util.LongBits(object.sizeBytes.low >>> 0, object.sizeBytes.high >>> 0).toNumber(true);
            return message;
        };

        Blob.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.sha256 = "";
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.sizeBytes = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.sizeBytes = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
            }
            if (message.sha256 != null && $Object.hasOwnProperty.call(message, "sha256"))
                object.sha256 = message.sha256;
            if (message.sizeBytes != null && $Object.hasOwnProperty.call(message, "sizeBytes"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.sizeBytes = typeof message.sizeBytes === "number" ? $BigInt(message.sizeBytes) : $util.Long.fromBits(message.sizeBytes.low >>> 0, message.sizeBytes.high >>> 0, true).toBigInt();
                else if (typeof message.sizeBytes === "number")
                    object.sizeBytes = options.longs === $String ? $String(message.sizeBytes) : message.sizeBytes;
                else
                    object.sizeBytes = options.longs === $String ? $util.Long.prototype.toString.call(message.sizeBytes) : options.longs === $Number ? new $util.LongBits(message.sizeBytes.low >>> 0, message.sizeBytes.high >>> 0).toNumber(true) : message.sizeBytes;
            return object;
        };

        Blob.prototype.toJSON = function() {
            return Blob.toObject(this, $protobuf.util.toJSONOptions);
        };

        return Blob;
    })();

    swarm.Requirements = (function() {

        const Requirements = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Requirements.prototype.nodes = 0;
        Requirements.prototype.gpus = null;
        Requirements.prototype.cpus = 0;
        Requirements.prototype.memoryMib = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        Requirements.prototype.region = "";
        Requirements.prototype.maxPriceMicroPerGpuHour = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        Requirements.prototype.acceptClaimed = false;
        Requirements.prototype.archiveBytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        Requirements.prototype.durationMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        Requirements.prototype.termMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        Requirements.prototype.ray = "";
        Requirements.prototype.python = "";
        Requirements.prototype.requirements = "";
        Requirements.prototype.perNode = false;
        Requirements.prototype.egress = "";
        Requirements.prototype.dataBytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        Requirements.prototype.minNodes = 0;

        Requirements.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.nodes != null && $Object.hasOwnProperty.call(message, "nodes") && message.nodes !== 0)
                writer.uint32(8).uint32(message.nodes);
            if (message.gpus != null && $Object.hasOwnProperty.call(message, "gpus"))
                $root.swarm.GpuRequest.encode(message.gpus, writer.uint32(18).fork(), _depth + 1).ldelim();
            if (message.cpus != null && $Object.hasOwnProperty.call(message, "cpus") && !$Object.is(message.cpus, 0))
                writer.uint32(25).double(message.cpus);
            if (message.memoryMib != null && $Object.hasOwnProperty.call(message, "memoryMib") && (typeof message.memoryMib === "object" ? message.memoryMib.low || message.memoryMib.high : message.memoryMib !== 0))
                writer.uint32(32).uint64(message.memoryMib);
            if (message.region != null && $Object.hasOwnProperty.call(message, "region") && message.region !== "")
                writer.uint32(42).string(message.region);
            if (message.maxPriceMicroPerGpuHour != null && $Object.hasOwnProperty.call(message, "maxPriceMicroPerGpuHour") && (typeof message.maxPriceMicroPerGpuHour === "object" ? message.maxPriceMicroPerGpuHour.low || message.maxPriceMicroPerGpuHour.high : message.maxPriceMicroPerGpuHour !== 0))
                writer.uint32(48).uint64(message.maxPriceMicroPerGpuHour);
            if (message.acceptClaimed != null && $Object.hasOwnProperty.call(message, "acceptClaimed") && message.acceptClaimed !== false)
                writer.uint32(56).bool(message.acceptClaimed);
            if (message.archiveBytes != null && $Object.hasOwnProperty.call(message, "archiveBytes") && (typeof message.archiveBytes === "object" ? message.archiveBytes.low || message.archiveBytes.high : message.archiveBytes !== 0))
                writer.uint32(64).uint64(message.archiveBytes);
            if (message.durationMs != null && $Object.hasOwnProperty.call(message, "durationMs") && (typeof message.durationMs === "object" ? message.durationMs.low || message.durationMs.high : message.durationMs !== 0))
                writer.uint32(72).uint64(message.durationMs);
            if (message.termMs != null && $Object.hasOwnProperty.call(message, "termMs") && (typeof message.termMs === "object" ? message.termMs.low || message.termMs.high : message.termMs !== 0))
                writer.uint32(80).uint64(message.termMs);
            if (message.ray != null && $Object.hasOwnProperty.call(message, "ray") && message.ray !== "")
                writer.uint32(90).string(message.ray);
            if (message.python != null && $Object.hasOwnProperty.call(message, "python") && message.python !== "")
                writer.uint32(98).string(message.python);
            if (message.requirements != null && $Object.hasOwnProperty.call(message, "requirements") && message.requirements !== "")
                writer.uint32(106).string(message.requirements);
            if (message.perNode != null && $Object.hasOwnProperty.call(message, "perNode") && message.perNode !== false)
                writer.uint32(112).bool(message.perNode);
            if (message.egress != null && $Object.hasOwnProperty.call(message, "egress") && message.egress !== "")
                writer.uint32(122).string(message.egress);
            if (message.dataBytes != null && $Object.hasOwnProperty.call(message, "dataBytes") && (typeof message.dataBytes === "object" ? message.dataBytes.low || message.dataBytes.high : message.dataBytes !== 0))
                writer.uint32(128).uint64(message.dataBytes);
            if (message.minNodes != null && $Object.hasOwnProperty.call(message, "minNodes") && message.minNodes !== 0)
                writer.uint32(136).uint32(message.minNodes);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Requirements.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.Requirements();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.nodes = value;
                        else
                            delete message.nodes;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.gpus = $root.swarm.GpuRequest.decode(reader, reader.size(), $undefined, _depth + 1, message.gpus);
                        continue;
                    }
                case 3: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.cpus = value;
                        else
                            delete message.cpus;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.memoryMib = value;
                        else
                            delete message.memoryMib;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.region = value;
                        else
                            delete message.region;
                        continue;
                    }
                case 6: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.maxPriceMicroPerGpuHour = value;
                        else
                            delete message.maxPriceMicroPerGpuHour;
                        continue;
                    }
                case 7: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.acceptClaimed = value;
                        else
                            delete message.acceptClaimed;
                        continue;
                    }
                case 8: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.archiveBytes = value;
                        else
                            delete message.archiveBytes;
                        continue;
                    }
                case 9: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.durationMs = value;
                        else
                            delete message.durationMs;
                        continue;
                    }
                case 10: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.termMs = value;
                        else
                            delete message.termMs;
                        continue;
                    }
                case 11: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.ray = value;
                        else
                            delete message.ray;
                        continue;
                    }
                case 12: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.python = value;
                        else
                            delete message.python;
                        continue;
                    }
                case 13: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.requirements = value;
                        else
                            delete message.requirements;
                        continue;
                    }
                case 14: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.perNode = value;
                        else
                            delete message.perNode;
                        continue;
                    }
                case 15: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.egress = value;
                        else
                            delete message.egress;
                        continue;
                    }
                case 16: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.dataBytes = value;
                        else
                            delete message.dataBytes;
                        continue;
                    }
                case 17: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.minNodes = value;
                        else
                            delete message.minNodes;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        Requirements.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.Requirements)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.Requirements: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.Requirements();
            if (object.nodes != null)
                if ($Number(object.nodes) !== 0)
                    message.nodes = object.nodes >>> 0;
            if (object.gpus != null) {
                if (!$util.isObject(object.gpus))
                    throw $TypeError(".swarm.Requirements.gpus: object expected");
                message.gpus = $root.swarm.GpuRequest.fromObject(object.gpus, _depth + 1);
            }
            if (object.cpus != null)
                if (!$Object.is($Number(object.cpus), 0))
                    message.cpus = $Number(object.cpus);
            if (object.memoryMib != null)
                if (typeof object.memoryMib === "object" ? object.memoryMib.low || object.memoryMib.high : $Number(object.memoryMib) !== 0)
                    if ($util.Long)
                        message.memoryMib = $util.Long.fromValue(object.memoryMib, true);
                    else if (typeof object.memoryMib === "string")
                        message.memoryMib = $parseInt(object.memoryMib, 10);
                    else if (typeof object.memoryMib === "number")
                        message.memoryMib = object.memoryMib;
                    else if (typeof object.memoryMib === "object")
                        message.memoryMib = new $util.LongBits(object.memoryMib.low >>> 0, object.memoryMib.high >>> 0).toNumber(true);
            if (object.region != null)
                if (typeof object.region !== "string" || object.region.length)
                    message.region = $String(object.region);
            if (object.maxPriceMicroPerGpuHour != null)
                if (typeof object.maxPriceMicroPerGpuHour === "object" ? object.maxPriceMicroPerGpuHour.low || object.maxPriceMicroPerGpuHour.high : $Number(object.maxPriceMicroPerGpuHour) !== 0)
                    if ($util.Long)
                        message.maxPriceMicroPerGpuHour = $util.Long.fromValue(object.maxPriceMicroPerGpuHour, true);
                    else if (typeof object.maxPriceMicroPerGpuHour === "string")
                        message.maxPriceMicroPerGpuHour = $parseInt(object.maxPriceMicroPerGpuHour, 10);
                    else if (typeof object.maxPriceMicroPerGpuHour === "number")
                        message.maxPriceMicroPerGpuHour = object.maxPriceMicroPerGpuHour;
                    else if (typeof object.maxPriceMicroPerGpuHour === "object")
                        message.maxPriceMicroPerGpuHour = new $util.LongBits(object.maxPriceMicroPerGpuHour.low >>> 0, object.maxPriceMicroPerGpuHour.high >>> 0).toNumber(true);
            if (object.acceptClaimed != null)
                if (object.acceptClaimed)
                    message.acceptClaimed = $Boolean(object.acceptClaimed);
            if (object.archiveBytes != null)
                if (typeof object.archiveBytes === "object" ? object.archiveBytes.low || object.archiveBytes.high : $Number(object.archiveBytes) !== 0)
                    if ($util.Long)
                        message.archiveBytes = $util.Long.fromValue(object.archiveBytes, true);
                    else if (typeof object.archiveBytes === "string")
                        message.archiveBytes = $parseInt(object.archiveBytes, 10);
                    else if (typeof object.archiveBytes === "number")
                        message.archiveBytes = object.archiveBytes;
                    else if (typeof object.archiveBytes === "object")
                        message.archiveBytes = new $util.LongBits(object.archiveBytes.low >>> 0, object.archiveBytes.high >>> 0).toNumber(true);
            if (object.durationMs != null)
                if (typeof object.durationMs === "object" ? object.durationMs.low || object.durationMs.high : $Number(object.durationMs) !== 0)
                    if ($util.Long)
                        message.durationMs = $util.Long.fromValue(object.durationMs, true);
                    else if (typeof object.durationMs === "string")
                        message.durationMs = $parseInt(object.durationMs, 10);
                    else if (typeof object.durationMs === "number")
                        message.durationMs = object.durationMs;
                    else if (typeof object.durationMs === "object")
                        message.durationMs = new $util.LongBits(object.durationMs.low >>> 0, object.durationMs.high >>> 0).toNumber(true);
            if (object.termMs != null)
                if (typeof object.termMs === "object" ? object.termMs.low || object.termMs.high : $Number(object.termMs) !== 0)
                    if ($util.Long)
                        message.termMs = $util.Long.fromValue(object.termMs, true);
                    else if (typeof object.termMs === "string")
                        message.termMs = $parseInt(object.termMs, 10);
                    else if (typeof object.termMs === "number")
                        message.termMs = object.termMs;
                    else if (typeof object.termMs === "object")
                        message.termMs = new $util.LongBits(object.termMs.low >>> 0, object.termMs.high >>> 0).toNumber(true);
            if (object.ray != null)
                if (typeof object.ray !== "string" || object.ray.length)
                    message.ray = $String(object.ray);
            if (object.python != null)
                if (typeof object.python !== "string" || object.python.length)
                    message.python = $String(object.python);
            if (object.requirements != null)
                if (typeof object.requirements !== "string" || object.requirements.length)
                    message.requirements = $String(object.requirements);
            if (object.perNode != null)
                if (object.perNode)
                    message.perNode = $Boolean(object.perNode);
            if (object.egress != null)
                if (typeof object.egress !== "string" || object.egress.length)
                    message.egress = $String(object.egress);
            if (object.dataBytes != null)
                if (typeof object.dataBytes === "object" ? object.dataBytes.low || object.dataBytes.high : $Number(object.dataBytes) !== 0)
                    if ($util.Long)
                        message.dataBytes = $util.Long.fromValue(object.dataBytes, true);
                    else if (typeof object.dataBytes === "string")
                        message.dataBytes = $parseInt(object.dataBytes, 10);
                    else if (typeof object.dataBytes === "number")
                        message.dataBytes = object.dataBytes;
                    else if (typeof object.dataBytes === "object")
                        message.dataBytes = new $util.LongBits(object.dataBytes.low >>> 0, object.dataBytes.high >>> 0).toNumber(true);
            if (object.minNodes != null)
                if ($Number(object.minNodes) !== 0)
                    message.minNodes = object.minNodes >>> 0;
            return message;
        };

        Requirements.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.nodes = 0;
                object.gpus = null;
                object.cpus = 0;
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.memoryMib = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.memoryMib = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                object.region = "";
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.maxPriceMicroPerGpuHour = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.maxPriceMicroPerGpuHour = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                object.acceptClaimed = false;
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.archiveBytes = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.archiveBytes = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.durationMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.durationMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.termMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.termMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                object.ray = "";
                object.python = "";
                object.requirements = "";
                object.perNode = false;
                object.egress = "";
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.dataBytes = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.dataBytes = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                object.minNodes = 0;
            }
            if (message.nodes != null && $Object.hasOwnProperty.call(message, "nodes"))
                object.nodes = message.nodes;
            if (message.gpus != null && $Object.hasOwnProperty.call(message, "gpus"))
                object.gpus = $root.swarm.GpuRequest.toObject(message.gpus, options, _depth + 1);
            if (message.cpus != null && $Object.hasOwnProperty.call(message, "cpus"))
                object.cpus = options.json && !$isFinite(message.cpus) ? $String(message.cpus) : message.cpus;
            if (message.memoryMib != null && $Object.hasOwnProperty.call(message, "memoryMib"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.memoryMib = typeof message.memoryMib === "number" ? $BigInt(message.memoryMib) : $util.Long.fromBits(message.memoryMib.low >>> 0, message.memoryMib.high >>> 0, true).toBigInt();
                else if (typeof message.memoryMib === "number")
                    object.memoryMib = options.longs === $String ? $String(message.memoryMib) : message.memoryMib;
                else
                    object.memoryMib = options.longs === $String ? $util.Long.prototype.toString.call(message.memoryMib) : options.longs === $Number ? new $util.LongBits(message.memoryMib.low >>> 0, message.memoryMib.high >>> 0).toNumber(true) : message.memoryMib;
            if (message.region != null && $Object.hasOwnProperty.call(message, "region"))
                object.region = message.region;
            if (message.maxPriceMicroPerGpuHour != null && $Object.hasOwnProperty.call(message, "maxPriceMicroPerGpuHour"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.maxPriceMicroPerGpuHour = typeof message.maxPriceMicroPerGpuHour === "number" ? $BigInt(message.maxPriceMicroPerGpuHour) : $util.Long.fromBits(message.maxPriceMicroPerGpuHour.low >>> 0, message.maxPriceMicroPerGpuHour.high >>> 0, true).toBigInt();
                else if (typeof message.maxPriceMicroPerGpuHour === "number")
                    object.maxPriceMicroPerGpuHour = options.longs === $String ? $String(message.maxPriceMicroPerGpuHour) : message.maxPriceMicroPerGpuHour;
                else
                    object.maxPriceMicroPerGpuHour = options.longs === $String ? $util.Long.prototype.toString.call(message.maxPriceMicroPerGpuHour) : options.longs === $Number ? new $util.LongBits(message.maxPriceMicroPerGpuHour.low >>> 0, message.maxPriceMicroPerGpuHour.high >>> 0).toNumber(true) : message.maxPriceMicroPerGpuHour;
            if (message.acceptClaimed != null && $Object.hasOwnProperty.call(message, "acceptClaimed"))
                object.acceptClaimed = message.acceptClaimed;
            if (message.archiveBytes != null && $Object.hasOwnProperty.call(message, "archiveBytes"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.archiveBytes = typeof message.archiveBytes === "number" ? $BigInt(message.archiveBytes) : $util.Long.fromBits(message.archiveBytes.low >>> 0, message.archiveBytes.high >>> 0, true).toBigInt();
                else if (typeof message.archiveBytes === "number")
                    object.archiveBytes = options.longs === $String ? $String(message.archiveBytes) : message.archiveBytes;
                else
                    object.archiveBytes = options.longs === $String ? $util.Long.prototype.toString.call(message.archiveBytes) : options.longs === $Number ? new $util.LongBits(message.archiveBytes.low >>> 0, message.archiveBytes.high >>> 0).toNumber(true) : message.archiveBytes;
            if (message.durationMs != null && $Object.hasOwnProperty.call(message, "durationMs"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.durationMs = typeof message.durationMs === "number" ? $BigInt(message.durationMs) : $util.Long.fromBits(message.durationMs.low >>> 0, message.durationMs.high >>> 0, true).toBigInt();
                else if (typeof message.durationMs === "number")
                    object.durationMs = options.longs === $String ? $String(message.durationMs) : message.durationMs;
                else
                    object.durationMs = options.longs === $String ? $util.Long.prototype.toString.call(message.durationMs) : options.longs === $Number ? new $util.LongBits(message.durationMs.low >>> 0, message.durationMs.high >>> 0).toNumber(true) : message.durationMs;
            if (message.termMs != null && $Object.hasOwnProperty.call(message, "termMs"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.termMs = typeof message.termMs === "number" ? $BigInt(message.termMs) : $util.Long.fromBits(message.termMs.low >>> 0, message.termMs.high >>> 0, true).toBigInt();
                else if (typeof message.termMs === "number")
                    object.termMs = options.longs === $String ? $String(message.termMs) : message.termMs;
                else
                    object.termMs = options.longs === $String ? $util.Long.prototype.toString.call(message.termMs) : options.longs === $Number ? new $util.LongBits(message.termMs.low >>> 0, message.termMs.high >>> 0).toNumber(true) : message.termMs;
            if (message.ray != null && $Object.hasOwnProperty.call(message, "ray"))
                object.ray = message.ray;
            if (message.python != null && $Object.hasOwnProperty.call(message, "python"))
                object.python = message.python;
            if (message.requirements != null && $Object.hasOwnProperty.call(message, "requirements"))
                object.requirements = message.requirements;
            if (message.perNode != null && $Object.hasOwnProperty.call(message, "perNode"))
                object.perNode = message.perNode;
            if (message.egress != null && $Object.hasOwnProperty.call(message, "egress"))
                object.egress = message.egress;
            if (message.dataBytes != null && $Object.hasOwnProperty.call(message, "dataBytes"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.dataBytes = typeof message.dataBytes === "number" ? $BigInt(message.dataBytes) : $util.Long.fromBits(message.dataBytes.low >>> 0, message.dataBytes.high >>> 0, true).toBigInt();
                else if (typeof message.dataBytes === "number")
                    object.dataBytes = options.longs === $String ? $String(message.dataBytes) : message.dataBytes;
                else
                    object.dataBytes = options.longs === $String ? $util.Long.prototype.toString.call(message.dataBytes) : options.longs === $Number ? new $util.LongBits(message.dataBytes.low >>> 0, message.dataBytes.high >>> 0).toNumber(true) : message.dataBytes;
            if (message.minNodes != null && $Object.hasOwnProperty.call(message, "minNodes"))
                object.minNodes = message.minNodes;
            return object;
        };

        Requirements.prototype.toJSON = function() {
            return Requirements.toObject(this, $protobuf.util.toJSONOptions);
        };

        return Requirements;
    })();

    swarm.Dataset = (function() {

        const Dataset = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Dataset.prototype.name = "";
        Dataset.prototype.manifest = null;
        Dataset.prototype.sizeBytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        Dataset.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(10).string(message.name);
            if (message.manifest != null && $Object.hasOwnProperty.call(message, "manifest"))
                $root.swarm.Blob.encode(message.manifest, writer.uint32(18).fork(), _depth + 1).ldelim();
            if (message.sizeBytes != null && $Object.hasOwnProperty.call(message, "sizeBytes") && (typeof message.sizeBytes === "object" ? message.sizeBytes.low || message.sizeBytes.high : message.sizeBytes !== 0))
                writer.uint32(24).uint64(message.sizeBytes);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Dataset.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.Dataset();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.name = value;
                        else
                            delete message.name;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.manifest = $root.swarm.Blob.decode(reader, reader.size(), $undefined, _depth + 1, message.manifest);
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.sizeBytes = value;
                        else
                            delete message.sizeBytes;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        Dataset.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.Dataset)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.Dataset: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.Dataset();
            if (object.name != null)
                if (typeof object.name !== "string" || object.name.length)
                    message.name = $String(object.name);
            if (object.manifest != null) {
                if (!$util.isObject(object.manifest))
                    throw $TypeError(".swarm.Dataset.manifest: object expected");
                message.manifest = $root.swarm.Blob.fromObject(object.manifest, _depth + 1);
            }
            if (object.sizeBytes != null)
                if (typeof object.sizeBytes === "object" ? object.sizeBytes.low || object.sizeBytes.high : $Number(object.sizeBytes) !== 0)
                    if ($util.Long)
                        message.sizeBytes = $util.Long.fromValue(object.sizeBytes, true);
                    else if (typeof object.sizeBytes === "string")
                        message.sizeBytes = $parseInt(object.sizeBytes, 10);
                    else if (typeof object.sizeBytes === "number")
                        message.sizeBytes = object.sizeBytes;
                    else if (typeof object.sizeBytes === "object")
                        message.sizeBytes = new $util.LongBits(object.sizeBytes.low >>> 0, object.sizeBytes.high >>> 0).toNumber(true);
            return message;
        };

        Dataset.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.name = "";
                object.manifest = null;
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.sizeBytes = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.sizeBytes = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
            }
            if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                object.name = message.name;
            if (message.manifest != null && $Object.hasOwnProperty.call(message, "manifest"))
                object.manifest = $root.swarm.Blob.toObject(message.manifest, options, _depth + 1);
            if (message.sizeBytes != null && $Object.hasOwnProperty.call(message, "sizeBytes"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.sizeBytes = typeof message.sizeBytes === "number" ? $BigInt(message.sizeBytes) : $util.Long.fromBits(message.sizeBytes.low >>> 0, message.sizeBytes.high >>> 0, true).toBigInt();
                else if (typeof message.sizeBytes === "number")
                    object.sizeBytes = options.longs === $String ? $String(message.sizeBytes) : message.sizeBytes;
                else
                    object.sizeBytes = options.longs === $String ? $util.Long.prototype.toString.call(message.sizeBytes) : options.longs === $Number ? new $util.LongBits(message.sizeBytes.low >>> 0, message.sizeBytes.high >>> 0).toNumber(true) : message.sizeBytes;
            return object;
        };

        Dataset.prototype.toJSON = function() {
            return Dataset.toObject(this, $protobuf.util.toJSONOptions);
        };

        return Dataset;
    })();

    swarm.Versions = (function() {

        const Versions = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Versions.prototype.swarm = "";
        Versions.prototype.ray = "";
        Versions.prototype.python = "";
        Versions.prototype.arch = "";

        Versions.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.swarm != null && $Object.hasOwnProperty.call(message, "swarm") && message.swarm !== "")
                writer.uint32(10).string(message.swarm);
            if (message.ray != null && $Object.hasOwnProperty.call(message, "ray") && message.ray !== "")
                writer.uint32(18).string(message.ray);
            if (message.python != null && $Object.hasOwnProperty.call(message, "python") && message.python !== "")
                writer.uint32(26).string(message.python);
            if (message.arch != null && $Object.hasOwnProperty.call(message, "arch") && message.arch !== "")
                writer.uint32(34).string(message.arch);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Versions.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.Versions();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.swarm = value;
                        else
                            delete message.swarm;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.ray = value;
                        else
                            delete message.ray;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.python = value;
                        else
                            delete message.python;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.arch = value;
                        else
                            delete message.arch;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        Versions.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.Versions)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.Versions: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.Versions();
            if (object.swarm != null)
                if (typeof object.swarm !== "string" || object.swarm.length)
                    message.swarm = $String(object.swarm);
            if (object.ray != null)
                if (typeof object.ray !== "string" || object.ray.length)
                    message.ray = $String(object.ray);
            if (object.python != null)
                if (typeof object.python !== "string" || object.python.length)
                    message.python = $String(object.python);
            if (object.arch != null)
                if (typeof object.arch !== "string" || object.arch.length)
                    message.arch = $String(object.arch);
            return message;
        };

        Versions.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.swarm = "";
                object.ray = "";
                object.python = "";
                object.arch = "";
            }
            if (message.swarm != null && $Object.hasOwnProperty.call(message, "swarm"))
                object.swarm = message.swarm;
            if (message.ray != null && $Object.hasOwnProperty.call(message, "ray"))
                object.ray = message.ray;
            if (message.python != null && $Object.hasOwnProperty.call(message, "python"))
                object.python = message.python;
            if (message.arch != null && $Object.hasOwnProperty.call(message, "arch"))
                object.arch = message.arch;
            return object;
        };

        Versions.prototype.toJSON = function() {
            return Versions.toObject(this, $protobuf.util.toJSONOptions);
        };

        return Versions;
    })();

    swarm.ResourceAdvert = (function() {

        const ResourceAdvert = function (properties) {
            this.units = [];
            this.addrs = [];
            this.notes = {};
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        ResourceAdvert.prototype.seq = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        ResourceAdvert.prototype.name = "";
        ResourceAdvert.prototype.region = "";
        ResourceAdvert.prototype.units = $util.emptyArray;
        ResourceAdvert.prototype.freeUnits = 0;
        ResourceAdvert.prototype.diskMib = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        ResourceAdvert.prototype.priceMicroPerGpuHour = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        ResourceAdvert.prototype.versions = null;
        ResourceAdvert.prototype.addrs = $util.emptyArray;
        ResourceAdvert.prototype.ttlMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        ResourceAdvert.prototype.notes = $util.emptyObject;

        ResourceAdvert.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.seq != null && $Object.hasOwnProperty.call(message, "seq") && (typeof message.seq === "object" ? message.seq.low || message.seq.high : message.seq !== 0))
                writer.uint32(8).uint64(message.seq);
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(18).string(message.name);
            if (message.region != null && $Object.hasOwnProperty.call(message, "region") && message.region !== "")
                writer.uint32(26).string(message.region);
            if (message.units != null && message.units.length)
                for (let i = 0; i < message.units.length; ++i)
                    $root.swarm.UnitOffer.encode(message.units[i], writer.uint32(34).fork(), _depth + 1).ldelim();
            if (message.freeUnits != null && $Object.hasOwnProperty.call(message, "freeUnits") && message.freeUnits !== 0)
                writer.uint32(40).uint32(message.freeUnits);
            if (message.diskMib != null && $Object.hasOwnProperty.call(message, "diskMib") && (typeof message.diskMib === "object" ? message.diskMib.low || message.diskMib.high : message.diskMib !== 0))
                writer.uint32(48).uint64(message.diskMib);
            if (message.priceMicroPerGpuHour != null && $Object.hasOwnProperty.call(message, "priceMicroPerGpuHour") && (typeof message.priceMicroPerGpuHour === "object" ? message.priceMicroPerGpuHour.low || message.priceMicroPerGpuHour.high : message.priceMicroPerGpuHour !== 0))
                writer.uint32(56).uint64(message.priceMicroPerGpuHour);
            if (message.versions != null && $Object.hasOwnProperty.call(message, "versions"))
                $root.swarm.Versions.encode(message.versions, writer.uint32(66).fork(), _depth + 1).ldelim();
            if (message.addrs != null && message.addrs.length)
                for (let i = 0; i < message.addrs.length; ++i)
                    writer.uint32(74).string(message.addrs[i]);
            if (message.ttlMs != null && $Object.hasOwnProperty.call(message, "ttlMs") && (typeof message.ttlMs === "object" ? message.ttlMs.low || message.ttlMs.high : message.ttlMs !== 0))
                writer.uint32(80).uint64(message.ttlMs);
            if (message.notes != null && $Object.hasOwnProperty.call(message, "notes"))
                for (let keys = $Object.keys(message.notes), i = 0; i < keys.length; ++i)
                    writer.uint32(90).fork().uint32(10).string(keys[i]).uint32(18).string(message.notes[keys[i]]).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        ResourceAdvert.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, key, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.ResourceAdvert();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.seq = value;
                        else
                            delete message.seq;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.name = value;
                        else
                            delete message.name;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.region = value;
                        else
                            delete message.region;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if (!(message.units && message.units.length))
                            message.units = [];
                        message.units.push($root.swarm.UnitOffer.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.freeUnits = value;
                        else
                            delete message.freeUnits;
                        continue;
                    }
                case 6: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.diskMib = value;
                        else
                            delete message.diskMib;
                        continue;
                    }
                case 7: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.priceMicroPerGpuHour = value;
                        else
                            delete message.priceMicroPerGpuHour;
                        continue;
                    }
                case 8: {
                        if (wireType !== 2)
                            break;
                        message.versions = $root.swarm.Versions.decode(reader, reader.size(), $undefined, _depth + 1, message.versions);
                        continue;
                    }
                case 9: {
                        if (wireType !== 2)
                            break;
                        if (!(message.addrs && message.addrs.length))
                            message.addrs = [];
                        message.addrs.push(reader.stringVerify());
                        continue;
                    }
                case 10: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.ttlMs = value;
                        else
                            delete message.ttlMs;
                        continue;
                    }
                case 11: {
                        if (wireType !== 2)
                            break;
                        if (message.notes === $util.emptyObject)
                            message.notes = {};
                        let end2 = reader.size() + reader.pos;
                        if (end2 > reader.len)
                            throw $RangeError("index out of range");
                        reader.len = end2;
                        key = "";
                        value = "";
                        while (reader.pos < end2) {
                            let tag2 = reader.tag();
                            wireType = tag2 & 7;
                            switch (tag2 >>>= 3) {
                            case 1:
                                if (wireType !== 2)
                                    break;
                                key = reader.stringVerify();
                                continue;
                            case 2:
                                if (wireType !== 2)
                                    break;
                                value = reader.stringVerify();
                                continue;
                            }
                            reader.skipType(wireType, _depth, tag2);
                        }
                        if (reader.pos !== end2)
                            throw $RangeError("index out of range");
                        reader.len = end;
                        if (key === "__proto__")
                            $util.makeProp(message.notes, key);
                        message.notes[key] = value;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        ResourceAdvert.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.ResourceAdvert)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.ResourceAdvert: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.ResourceAdvert();
            if (object.seq != null)
                if (typeof object.seq === "object" ? object.seq.low || object.seq.high : $Number(object.seq) !== 0)
                    if ($util.Long)
                        message.seq = $util.Long.fromValue(object.seq, true);
                    else if (typeof object.seq === "string")
                        message.seq = $parseInt(object.seq, 10);
                    else if (typeof object.seq === "number")
                        message.seq = object.seq;
                    else if (typeof object.seq === "object")
                        message.seq = new $util.LongBits(object.seq.low >>> 0, object.seq.high >>> 0).toNumber(true);
            if (object.name != null)
                if (typeof object.name !== "string" || object.name.length)
                    message.name = $String(object.name);
            if (object.region != null)
                if (typeof object.region !== "string" || object.region.length)
                    message.region = $String(object.region);
            if (object.units) {
                if (!$Array.isArray(object.units))
                    throw $TypeError(".swarm.ResourceAdvert.units: array expected");
                message.units = $Array(object.units.length);
                for (let i = 0; i < object.units.length; ++i) {
                    if (!$util.isObject(object.units[i]))
                        throw $TypeError(".swarm.ResourceAdvert.units: object expected");
                    message.units[i] = $root.swarm.UnitOffer.fromObject(object.units[i], _depth + 1);
                }
            }
            if (object.freeUnits != null)
                if ($Number(object.freeUnits) !== 0)
                    message.freeUnits = object.freeUnits >>> 0;
            if (object.diskMib != null)
                if (typeof object.diskMib === "object" ? object.diskMib.low || object.diskMib.high : $Number(object.diskMib) !== 0)
                    if ($util.Long)
                        message.diskMib = $util.Long.fromValue(object.diskMib, true);
                    else if (typeof object.diskMib === "string")
                        message.diskMib = $parseInt(object.diskMib, 10);
                    else if (typeof object.diskMib === "number")
                        message.diskMib = object.diskMib;
                    else if (typeof object.diskMib === "object")
                        message.diskMib = new $util.LongBits(object.diskMib.low >>> 0, object.diskMib.high >>> 0).toNumber(true);
            if (object.priceMicroPerGpuHour != null)
                if (typeof object.priceMicroPerGpuHour === "object" ? object.priceMicroPerGpuHour.low || object.priceMicroPerGpuHour.high : $Number(object.priceMicroPerGpuHour) !== 0)
                    if ($util.Long)
                        message.priceMicroPerGpuHour = $util.Long.fromValue(object.priceMicroPerGpuHour, true);
                    else if (typeof object.priceMicroPerGpuHour === "string")
                        message.priceMicroPerGpuHour = $parseInt(object.priceMicroPerGpuHour, 10);
                    else if (typeof object.priceMicroPerGpuHour === "number")
                        message.priceMicroPerGpuHour = object.priceMicroPerGpuHour;
                    else if (typeof object.priceMicroPerGpuHour === "object")
                        message.priceMicroPerGpuHour = new $util.LongBits(object.priceMicroPerGpuHour.low >>> 0, object.priceMicroPerGpuHour.high >>> 0).toNumber(true);
            if (object.versions != null) {
                if (!$util.isObject(object.versions))
                    throw $TypeError(".swarm.ResourceAdvert.versions: object expected");
                message.versions = $root.swarm.Versions.fromObject(object.versions, _depth + 1);
            }
            if (object.addrs) {
                if (!$Array.isArray(object.addrs))
                    throw $TypeError(".swarm.ResourceAdvert.addrs: array expected");
                message.addrs = $Array(object.addrs.length);
                for (let i = 0; i < object.addrs.length; ++i)
                    message.addrs[i] = $String(object.addrs[i]);
            }
            if (object.ttlMs != null)
                if (typeof object.ttlMs === "object" ? object.ttlMs.low || object.ttlMs.high : $Number(object.ttlMs) !== 0)
                    if ($util.Long)
                        message.ttlMs = $util.Long.fromValue(object.ttlMs, true);
                    else if (typeof object.ttlMs === "string")
                        message.ttlMs = $parseInt(object.ttlMs, 10);
                    else if (typeof object.ttlMs === "number")
                        message.ttlMs = object.ttlMs;
                    else if (typeof object.ttlMs === "object")
                        message.ttlMs = new $util.LongBits(object.ttlMs.low >>> 0, object.ttlMs.high >>> 0).toNumber(true);
            if (object.notes) {
                if (!$util.isObject(object.notes))
                    throw $TypeError(".swarm.ResourceAdvert.notes: object expected");
                message.notes = {};
                for (let keys = $Object.keys(object.notes), i = 0; i < keys.length; ++i) {
                    if (keys[i] === "__proto__")
                        $util.makeProp(message.notes, keys[i]);
                    message.notes[keys[i]] = $String(object.notes[keys[i]]);
                }
            }
            return message;
        };

        ResourceAdvert.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.arrays || options.defaults) {
                object.units = [];
                object.addrs = [];
            }
            if (options.objects || options.defaults)
                object.notes = {};
            if (options.defaults) {
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.seq = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.seq = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                object.name = "";
                object.region = "";
                object.freeUnits = 0;
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.diskMib = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.diskMib = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.priceMicroPerGpuHour = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.priceMicroPerGpuHour = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                object.versions = null;
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.ttlMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.ttlMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
            }
            if (message.seq != null && $Object.hasOwnProperty.call(message, "seq"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.seq = typeof message.seq === "number" ? $BigInt(message.seq) : $util.Long.fromBits(message.seq.low >>> 0, message.seq.high >>> 0, true).toBigInt();
                else if (typeof message.seq === "number")
                    object.seq = options.longs === $String ? $String(message.seq) : message.seq;
                else
                    object.seq = options.longs === $String ? $util.Long.prototype.toString.call(message.seq) : options.longs === $Number ? new $util.LongBits(message.seq.low >>> 0, message.seq.high >>> 0).toNumber(true) : message.seq;
            if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                object.name = message.name;
            if (message.region != null && $Object.hasOwnProperty.call(message, "region"))
                object.region = message.region;
            if (message.units && message.units.length) {
                object.units = $Array(message.units.length);
                for (let j = 0; j < message.units.length; ++j)
                    object.units[j] = $root.swarm.UnitOffer.toObject(message.units[j], options, _depth + 1);
            }
            if (message.freeUnits != null && $Object.hasOwnProperty.call(message, "freeUnits"))
                object.freeUnits = message.freeUnits;
            if (message.diskMib != null && $Object.hasOwnProperty.call(message, "diskMib"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.diskMib = typeof message.diskMib === "number" ? $BigInt(message.diskMib) : $util.Long.fromBits(message.diskMib.low >>> 0, message.diskMib.high >>> 0, true).toBigInt();
                else if (typeof message.diskMib === "number")
                    object.diskMib = options.longs === $String ? $String(message.diskMib) : message.diskMib;
                else
                    object.diskMib = options.longs === $String ? $util.Long.prototype.toString.call(message.diskMib) : options.longs === $Number ? new $util.LongBits(message.diskMib.low >>> 0, message.diskMib.high >>> 0).toNumber(true) : message.diskMib;
            if (message.priceMicroPerGpuHour != null && $Object.hasOwnProperty.call(message, "priceMicroPerGpuHour"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.priceMicroPerGpuHour = typeof message.priceMicroPerGpuHour === "number" ? $BigInt(message.priceMicroPerGpuHour) : $util.Long.fromBits(message.priceMicroPerGpuHour.low >>> 0, message.priceMicroPerGpuHour.high >>> 0, true).toBigInt();
                else if (typeof message.priceMicroPerGpuHour === "number")
                    object.priceMicroPerGpuHour = options.longs === $String ? $String(message.priceMicroPerGpuHour) : message.priceMicroPerGpuHour;
                else
                    object.priceMicroPerGpuHour = options.longs === $String ? $util.Long.prototype.toString.call(message.priceMicroPerGpuHour) : options.longs === $Number ? new $util.LongBits(message.priceMicroPerGpuHour.low >>> 0, message.priceMicroPerGpuHour.high >>> 0).toNumber(true) : message.priceMicroPerGpuHour;
            if (message.versions != null && $Object.hasOwnProperty.call(message, "versions"))
                object.versions = $root.swarm.Versions.toObject(message.versions, options, _depth + 1);
            if (message.addrs && message.addrs.length) {
                object.addrs = $Array(message.addrs.length);
                for (let j = 0; j < message.addrs.length; ++j)
                    object.addrs[j] = message.addrs[j];
            }
            if (message.ttlMs != null && $Object.hasOwnProperty.call(message, "ttlMs"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.ttlMs = typeof message.ttlMs === "number" ? $BigInt(message.ttlMs) : $util.Long.fromBits(message.ttlMs.low >>> 0, message.ttlMs.high >>> 0, true).toBigInt();
                else if (typeof message.ttlMs === "number")
                    object.ttlMs = options.longs === $String ? $String(message.ttlMs) : message.ttlMs;
                else
                    object.ttlMs = options.longs === $String ? $util.Long.prototype.toString.call(message.ttlMs) : options.longs === $Number ? new $util.LongBits(message.ttlMs.low >>> 0, message.ttlMs.high >>> 0).toNumber(true) : message.ttlMs;
            let keys2;
            if (message.notes && (keys2 = $Object.keys(message.notes)).length) {
                object.notes = {};
                for (let j = 0; j < keys2.length; ++j) {
                    if (keys2[j] === "__proto__")
                        $util.makeProp(object.notes, keys2[j]);
                    object.notes[keys2[j]] = message.notes[keys2[j]];
                }
            }
            return object;
        };

        ResourceAdvert.prototype.toJSON = function() {
            return ResourceAdvert.toObject(this, $protobuf.util.toJSONOptions);
        };

        return ResourceAdvert;
    })();

    swarm.JobOffer = (function() {

        const JobOffer = function (properties) {
            this.addrs = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        JobOffer.prototype.job = "";
        JobOffer.prototype.attempt = 0;
        JobOffer.prototype.name = "";
        JobOffer.prototype.needs = null;
        JobOffer.prototype.addrs = $util.emptyArray;
        JobOffer.prototype.trace = "";

        JobOffer.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(16).uint32(message.attempt);
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(26).string(message.name);
            if (message.needs != null && $Object.hasOwnProperty.call(message, "needs"))
                $root.swarm.Requirements.encode(message.needs, writer.uint32(34).fork(), _depth + 1).ldelim();
            if (message.addrs != null && message.addrs.length)
                for (let i = 0; i < message.addrs.length; ++i)
                    writer.uint32(42).string(message.addrs[i]);
            if (message.trace != null && $Object.hasOwnProperty.call(message, "trace") && message.trace !== "")
                writer.uint32(50).string(message.trace);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        JobOffer.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.JobOffer();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.job = value;
                        else
                            delete message.job;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.attempt = value;
                        else
                            delete message.attempt;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.name = value;
                        else
                            delete message.name;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        message.needs = $root.swarm.Requirements.decode(reader, reader.size(), $undefined, _depth + 1, message.needs);
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if (!(message.addrs && message.addrs.length))
                            message.addrs = [];
                        message.addrs.push(reader.stringVerify());
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.trace = value;
                        else
                            delete message.trace;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        JobOffer.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.JobOffer)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.JobOffer: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.JobOffer();
            if (object.job != null)
                if (typeof object.job !== "string" || object.job.length)
                    message.job = $String(object.job);
            if (object.attempt != null)
                if ($Number(object.attempt) !== 0)
                    message.attempt = object.attempt >>> 0;
            if (object.name != null)
                if (typeof object.name !== "string" || object.name.length)
                    message.name = $String(object.name);
            if (object.needs != null) {
                if (!$util.isObject(object.needs))
                    throw $TypeError(".swarm.JobOffer.needs: object expected");
                message.needs = $root.swarm.Requirements.fromObject(object.needs, _depth + 1);
            }
            if (object.addrs) {
                if (!$Array.isArray(object.addrs))
                    throw $TypeError(".swarm.JobOffer.addrs: array expected");
                message.addrs = $Array(object.addrs.length);
                for (let i = 0; i < object.addrs.length; ++i)
                    message.addrs[i] = $String(object.addrs[i]);
            }
            if (object.trace != null)
                if (typeof object.trace !== "string" || object.trace.length)
                    message.trace = $String(object.trace);
            return message;
        };

        JobOffer.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.arrays || options.defaults)
                object.addrs = [];
            if (options.defaults) {
                object.job = "";
                object.attempt = 0;
                object.name = "";
                object.needs = null;
                object.trace = "";
            }
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                object.job = message.job;
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                object.attempt = message.attempt;
            if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                object.name = message.name;
            if (message.needs != null && $Object.hasOwnProperty.call(message, "needs"))
                object.needs = $root.swarm.Requirements.toObject(message.needs, options, _depth + 1);
            if (message.addrs && message.addrs.length) {
                object.addrs = $Array(message.addrs.length);
                for (let j = 0; j < message.addrs.length; ++j)
                    object.addrs[j] = message.addrs[j];
            }
            if (message.trace != null && $Object.hasOwnProperty.call(message, "trace"))
                object.trace = message.trace;
            return object;
        };

        JobOffer.prototype.toJSON = function() {
            return JobOffer.toObject(this, $protobuf.util.toJSONOptions);
        };

        return JobOffer;
    })();

    swarm.Bid = (function() {

        const Bid = function (properties) {
            this.units = [];
            this.addrs = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Bid.prototype.job = "";
        Bid.prototype.attempt = 0;
        Bid.prototype.units = $util.emptyArray;
        Bid.prototype.priceMicroPerGpuHour = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        Bid.prototype.startWaitMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        Bid.prototype.transferBytesPerSecond = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        Bid.prototype.validMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        Bid.prototype.name = "";
        Bid.prototype.region = "";
        Bid.prototype.versions = null;
        Bid.prototype.addrs = $util.emptyArray;

        Bid.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(16).uint32(message.attempt);
            if (message.units != null && message.units.length)
                for (let i = 0; i < message.units.length; ++i)
                    $root.swarm.UnitOffer.encode(message.units[i], writer.uint32(26).fork(), _depth + 1).ldelim();
            if (message.priceMicroPerGpuHour != null && $Object.hasOwnProperty.call(message, "priceMicroPerGpuHour") && (typeof message.priceMicroPerGpuHour === "object" ? message.priceMicroPerGpuHour.low || message.priceMicroPerGpuHour.high : message.priceMicroPerGpuHour !== 0))
                writer.uint32(32).uint64(message.priceMicroPerGpuHour);
            if (message.startWaitMs != null && $Object.hasOwnProperty.call(message, "startWaitMs") && (typeof message.startWaitMs === "object" ? message.startWaitMs.low || message.startWaitMs.high : message.startWaitMs !== 0))
                writer.uint32(40).uint64(message.startWaitMs);
            if (message.transferBytesPerSecond != null && $Object.hasOwnProperty.call(message, "transferBytesPerSecond") && (typeof message.transferBytesPerSecond === "object" ? message.transferBytesPerSecond.low || message.transferBytesPerSecond.high : message.transferBytesPerSecond !== 0))
                writer.uint32(48).uint64(message.transferBytesPerSecond);
            if (message.validMs != null && $Object.hasOwnProperty.call(message, "validMs") && (typeof message.validMs === "object" ? message.validMs.low || message.validMs.high : message.validMs !== 0))
                writer.uint32(56).uint64(message.validMs);
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(66).string(message.name);
            if (message.region != null && $Object.hasOwnProperty.call(message, "region") && message.region !== "")
                writer.uint32(74).string(message.region);
            if (message.versions != null && $Object.hasOwnProperty.call(message, "versions"))
                $root.swarm.Versions.encode(message.versions, writer.uint32(82).fork(), _depth + 1).ldelim();
            if (message.addrs != null && message.addrs.length)
                for (let i = 0; i < message.addrs.length; ++i)
                    writer.uint32(90).string(message.addrs[i]);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Bid.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.Bid();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.job = value;
                        else
                            delete message.job;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.attempt = value;
                        else
                            delete message.attempt;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if (!(message.units && message.units.length))
                            message.units = [];
                        message.units.push($root.swarm.UnitOffer.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.priceMicroPerGpuHour = value;
                        else
                            delete message.priceMicroPerGpuHour;
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.startWaitMs = value;
                        else
                            delete message.startWaitMs;
                        continue;
                    }
                case 6: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.transferBytesPerSecond = value;
                        else
                            delete message.transferBytesPerSecond;
                        continue;
                    }
                case 7: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.validMs = value;
                        else
                            delete message.validMs;
                        continue;
                    }
                case 8: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.name = value;
                        else
                            delete message.name;
                        continue;
                    }
                case 9: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.region = value;
                        else
                            delete message.region;
                        continue;
                    }
                case 10: {
                        if (wireType !== 2)
                            break;
                        message.versions = $root.swarm.Versions.decode(reader, reader.size(), $undefined, _depth + 1, message.versions);
                        continue;
                    }
                case 11: {
                        if (wireType !== 2)
                            break;
                        if (!(message.addrs && message.addrs.length))
                            message.addrs = [];
                        message.addrs.push(reader.stringVerify());
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        Bid.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.Bid)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.Bid: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.Bid();
            if (object.job != null)
                if (typeof object.job !== "string" || object.job.length)
                    message.job = $String(object.job);
            if (object.attempt != null)
                if ($Number(object.attempt) !== 0)
                    message.attempt = object.attempt >>> 0;
            if (object.units) {
                if (!$Array.isArray(object.units))
                    throw $TypeError(".swarm.Bid.units: array expected");
                message.units = $Array(object.units.length);
                for (let i = 0; i < object.units.length; ++i) {
                    if (!$util.isObject(object.units[i]))
                        throw $TypeError(".swarm.Bid.units: object expected");
                    message.units[i] = $root.swarm.UnitOffer.fromObject(object.units[i], _depth + 1);
                }
            }
            if (object.priceMicroPerGpuHour != null)
                if (typeof object.priceMicroPerGpuHour === "object" ? object.priceMicroPerGpuHour.low || object.priceMicroPerGpuHour.high : $Number(object.priceMicroPerGpuHour) !== 0)
                    if ($util.Long)
                        message.priceMicroPerGpuHour = $util.Long.fromValue(object.priceMicroPerGpuHour, true);
                    else if (typeof object.priceMicroPerGpuHour === "string")
                        message.priceMicroPerGpuHour = $parseInt(object.priceMicroPerGpuHour, 10);
                    else if (typeof object.priceMicroPerGpuHour === "number")
                        message.priceMicroPerGpuHour = object.priceMicroPerGpuHour;
                    else if (typeof object.priceMicroPerGpuHour === "object")
                        message.priceMicroPerGpuHour = new $util.LongBits(object.priceMicroPerGpuHour.low >>> 0, object.priceMicroPerGpuHour.high >>> 0).toNumber(true);
            if (object.startWaitMs != null)
                if (typeof object.startWaitMs === "object" ? object.startWaitMs.low || object.startWaitMs.high : $Number(object.startWaitMs) !== 0)
                    if ($util.Long)
                        message.startWaitMs = $util.Long.fromValue(object.startWaitMs, true);
                    else if (typeof object.startWaitMs === "string")
                        message.startWaitMs = $parseInt(object.startWaitMs, 10);
                    else if (typeof object.startWaitMs === "number")
                        message.startWaitMs = object.startWaitMs;
                    else if (typeof object.startWaitMs === "object")
                        message.startWaitMs = new $util.LongBits(object.startWaitMs.low >>> 0, object.startWaitMs.high >>> 0).toNumber(true);
            if (object.transferBytesPerSecond != null)
                if (typeof object.transferBytesPerSecond === "object" ? object.transferBytesPerSecond.low || object.transferBytesPerSecond.high : $Number(object.transferBytesPerSecond) !== 0)
                    if ($util.Long)
                        message.transferBytesPerSecond = $util.Long.fromValue(object.transferBytesPerSecond, true);
                    else if (typeof object.transferBytesPerSecond === "string")
                        message.transferBytesPerSecond = $parseInt(object.transferBytesPerSecond, 10);
                    else if (typeof object.transferBytesPerSecond === "number")
                        message.transferBytesPerSecond = object.transferBytesPerSecond;
                    else if (typeof object.transferBytesPerSecond === "object")
                        message.transferBytesPerSecond = new $util.LongBits(object.transferBytesPerSecond.low >>> 0, object.transferBytesPerSecond.high >>> 0).toNumber(true);
            if (object.validMs != null)
                if (typeof object.validMs === "object" ? object.validMs.low || object.validMs.high : $Number(object.validMs) !== 0)
                    if ($util.Long)
                        message.validMs = $util.Long.fromValue(object.validMs, true);
                    else if (typeof object.validMs === "string")
                        message.validMs = $parseInt(object.validMs, 10);
                    else if (typeof object.validMs === "number")
                        message.validMs = object.validMs;
                    else if (typeof object.validMs === "object")
                        message.validMs = new $util.LongBits(object.validMs.low >>> 0, object.validMs.high >>> 0).toNumber(true);
            if (object.name != null)
                if (typeof object.name !== "string" || object.name.length)
                    message.name = $String(object.name);
            if (object.region != null)
                if (typeof object.region !== "string" || object.region.length)
                    message.region = $String(object.region);
            if (object.versions != null) {
                if (!$util.isObject(object.versions))
                    throw $TypeError(".swarm.Bid.versions: object expected");
                message.versions = $root.swarm.Versions.fromObject(object.versions, _depth + 1);
            }
            if (object.addrs) {
                if (!$Array.isArray(object.addrs))
                    throw $TypeError(".swarm.Bid.addrs: array expected");
                message.addrs = $Array(object.addrs.length);
                for (let i = 0; i < object.addrs.length; ++i)
                    message.addrs[i] = $String(object.addrs[i]);
            }
            return message;
        };

        Bid.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.arrays || options.defaults) {
                object.units = [];
                object.addrs = [];
            }
            if (options.defaults) {
                object.job = "";
                object.attempt = 0;
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.priceMicroPerGpuHour = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.priceMicroPerGpuHour = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.startWaitMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.startWaitMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.transferBytesPerSecond = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.transferBytesPerSecond = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.validMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.validMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                object.name = "";
                object.region = "";
                object.versions = null;
            }
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                object.job = message.job;
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                object.attempt = message.attempt;
            if (message.units && message.units.length) {
                object.units = $Array(message.units.length);
                for (let j = 0; j < message.units.length; ++j)
                    object.units[j] = $root.swarm.UnitOffer.toObject(message.units[j], options, _depth + 1);
            }
            if (message.priceMicroPerGpuHour != null && $Object.hasOwnProperty.call(message, "priceMicroPerGpuHour"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.priceMicroPerGpuHour = typeof message.priceMicroPerGpuHour === "number" ? $BigInt(message.priceMicroPerGpuHour) : $util.Long.fromBits(message.priceMicroPerGpuHour.low >>> 0, message.priceMicroPerGpuHour.high >>> 0, true).toBigInt();
                else if (typeof message.priceMicroPerGpuHour === "number")
                    object.priceMicroPerGpuHour = options.longs === $String ? $String(message.priceMicroPerGpuHour) : message.priceMicroPerGpuHour;
                else
                    object.priceMicroPerGpuHour = options.longs === $String ? $util.Long.prototype.toString.call(message.priceMicroPerGpuHour) : options.longs === $Number ? new $util.LongBits(message.priceMicroPerGpuHour.low >>> 0, message.priceMicroPerGpuHour.high >>> 0).toNumber(true) : message.priceMicroPerGpuHour;
            if (message.startWaitMs != null && $Object.hasOwnProperty.call(message, "startWaitMs"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.startWaitMs = typeof message.startWaitMs === "number" ? $BigInt(message.startWaitMs) : $util.Long.fromBits(message.startWaitMs.low >>> 0, message.startWaitMs.high >>> 0, true).toBigInt();
                else if (typeof message.startWaitMs === "number")
                    object.startWaitMs = options.longs === $String ? $String(message.startWaitMs) : message.startWaitMs;
                else
                    object.startWaitMs = options.longs === $String ? $util.Long.prototype.toString.call(message.startWaitMs) : options.longs === $Number ? new $util.LongBits(message.startWaitMs.low >>> 0, message.startWaitMs.high >>> 0).toNumber(true) : message.startWaitMs;
            if (message.transferBytesPerSecond != null && $Object.hasOwnProperty.call(message, "transferBytesPerSecond"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.transferBytesPerSecond = typeof message.transferBytesPerSecond === "number" ? $BigInt(message.transferBytesPerSecond) : $util.Long.fromBits(message.transferBytesPerSecond.low >>> 0, message.transferBytesPerSecond.high >>> 0, true).toBigInt();
                else if (typeof message.transferBytesPerSecond === "number")
                    object.transferBytesPerSecond = options.longs === $String ? $String(message.transferBytesPerSecond) : message.transferBytesPerSecond;
                else
                    object.transferBytesPerSecond = options.longs === $String ? $util.Long.prototype.toString.call(message.transferBytesPerSecond) : options.longs === $Number ? new $util.LongBits(message.transferBytesPerSecond.low >>> 0, message.transferBytesPerSecond.high >>> 0).toNumber(true) : message.transferBytesPerSecond;
            if (message.validMs != null && $Object.hasOwnProperty.call(message, "validMs"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.validMs = typeof message.validMs === "number" ? $BigInt(message.validMs) : $util.Long.fromBits(message.validMs.low >>> 0, message.validMs.high >>> 0, true).toBigInt();
                else if (typeof message.validMs === "number")
                    object.validMs = options.longs === $String ? $String(message.validMs) : message.validMs;
                else
                    object.validMs = options.longs === $String ? $util.Long.prototype.toString.call(message.validMs) : options.longs === $Number ? new $util.LongBits(message.validMs.low >>> 0, message.validMs.high >>> 0).toNumber(true) : message.validMs;
            if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                object.name = message.name;
            if (message.region != null && $Object.hasOwnProperty.call(message, "region"))
                object.region = message.region;
            if (message.versions != null && $Object.hasOwnProperty.call(message, "versions"))
                object.versions = $root.swarm.Versions.toObject(message.versions, options, _depth + 1);
            if (message.addrs && message.addrs.length) {
                object.addrs = $Array(message.addrs.length);
                for (let j = 0; j < message.addrs.length; ++j)
                    object.addrs[j] = message.addrs[j];
            }
            return object;
        };

        Bid.prototype.toJSON = function() {
            return Bid.toObject(this, $protobuf.util.toJSONOptions);
        };

        return Bid;
    })();

    swarm.Refusal = (function() {

        const Refusal = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Refusal.prototype.job = "";
        Refusal.prototype.attempt = 0;
        Refusal.prototype.of = "";
        Refusal.prototype.code = "";
        Refusal.prototype.field = "";
        Refusal.prototype.asked = "";
        Refusal.prototype.have = "";
        Refusal.prototype.retryAfterMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        Refusal.prototype.final = false;

        Refusal.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(16).uint32(message.attempt);
            if (message.of != null && $Object.hasOwnProperty.call(message, "of") && message.of !== "")
                writer.uint32(26).string(message.of);
            if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== "")
                writer.uint32(34).string(message.code);
            if (message.field != null && $Object.hasOwnProperty.call(message, "field") && message.field !== "")
                writer.uint32(42).string(message.field);
            if (message.asked != null && $Object.hasOwnProperty.call(message, "asked") && message.asked !== "")
                writer.uint32(50).string(message.asked);
            if (message.have != null && $Object.hasOwnProperty.call(message, "have") && message.have !== "")
                writer.uint32(58).string(message.have);
            if (message.retryAfterMs != null && $Object.hasOwnProperty.call(message, "retryAfterMs") && (typeof message.retryAfterMs === "object" ? message.retryAfterMs.low || message.retryAfterMs.high : message.retryAfterMs !== 0))
                writer.uint32(64).uint64(message.retryAfterMs);
            if (message.final != null && $Object.hasOwnProperty.call(message, "final") && message.final !== false)
                writer.uint32(72).bool(message.final);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Refusal.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.Refusal();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.job = value;
                        else
                            delete message.job;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.attempt = value;
                        else
                            delete message.attempt;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.of = value;
                        else
                            delete message.of;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.code = value;
                        else
                            delete message.code;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.field = value;
                        else
                            delete message.field;
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.asked = value;
                        else
                            delete message.asked;
                        continue;
                    }
                case 7: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.have = value;
                        else
                            delete message.have;
                        continue;
                    }
                case 8: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.retryAfterMs = value;
                        else
                            delete message.retryAfterMs;
                        continue;
                    }
                case 9: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.final = value;
                        else
                            delete message.final;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        Refusal.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.Refusal)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.Refusal: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.Refusal();
            if (object.job != null)
                if (typeof object.job !== "string" || object.job.length)
                    message.job = $String(object.job);
            if (object.attempt != null)
                if ($Number(object.attempt) !== 0)
                    message.attempt = object.attempt >>> 0;
            if (object.of != null)
                if (typeof object.of !== "string" || object.of.length)
                    message.of = $String(object.of);
            if (object.code != null)
                if (typeof object.code !== "string" || object.code.length)
                    message.code = $String(object.code);
            if (object.field != null)
                if (typeof object.field !== "string" || object.field.length)
                    message.field = $String(object.field);
            if (object.asked != null)
                if (typeof object.asked !== "string" || object.asked.length)
                    message.asked = $String(object.asked);
            if (object.have != null)
                if (typeof object.have !== "string" || object.have.length)
                    message.have = $String(object.have);
            if (object.retryAfterMs != null)
                if (typeof object.retryAfterMs === "object" ? object.retryAfterMs.low || object.retryAfterMs.high : $Number(object.retryAfterMs) !== 0)
                    if ($util.Long)
                        message.retryAfterMs = $util.Long.fromValue(object.retryAfterMs, true);
                    else if (typeof object.retryAfterMs === "string")
                        message.retryAfterMs = $parseInt(object.retryAfterMs, 10);
                    else if (typeof object.retryAfterMs === "number")
                        message.retryAfterMs = object.retryAfterMs;
                    else if (typeof object.retryAfterMs === "object")
                        message.retryAfterMs = new $util.LongBits(object.retryAfterMs.low >>> 0, object.retryAfterMs.high >>> 0).toNumber(true);
            if (object.final != null)
                if (object.final)
                    message.final = $Boolean(object.final);
            return message;
        };

        Refusal.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.job = "";
                object.attempt = 0;
                object.of = "";
                object.code = "";
                object.field = "";
                object.asked = "";
                object.have = "";
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.retryAfterMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.retryAfterMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                object.final = false;
            }
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                object.job = message.job;
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                object.attempt = message.attempt;
            if (message.of != null && $Object.hasOwnProperty.call(message, "of"))
                object.of = message.of;
            if (message.code != null && $Object.hasOwnProperty.call(message, "code"))
                object.code = message.code;
            if (message.field != null && $Object.hasOwnProperty.call(message, "field"))
                object.field = message.field;
            if (message.asked != null && $Object.hasOwnProperty.call(message, "asked"))
                object.asked = message.asked;
            if (message.have != null && $Object.hasOwnProperty.call(message, "have"))
                object.have = message.have;
            if (message.retryAfterMs != null && $Object.hasOwnProperty.call(message, "retryAfterMs"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.retryAfterMs = typeof message.retryAfterMs === "number" ? $BigInt(message.retryAfterMs) : $util.Long.fromBits(message.retryAfterMs.low >>> 0, message.retryAfterMs.high >>> 0, true).toBigInt();
                else if (typeof message.retryAfterMs === "number")
                    object.retryAfterMs = options.longs === $String ? $String(message.retryAfterMs) : message.retryAfterMs;
                else
                    object.retryAfterMs = options.longs === $String ? $util.Long.prototype.toString.call(message.retryAfterMs) : options.longs === $Number ? new $util.LongBits(message.retryAfterMs.low >>> 0, message.retryAfterMs.high >>> 0).toNumber(true) : message.retryAfterMs;
            if (message.final != null && $Object.hasOwnProperty.call(message, "final"))
                object.final = message.final;
            return object;
        };

        Refusal.prototype.toJSON = function() {
            return Refusal.toObject(this, $protobuf.util.toJSONOptions);
        };

        return Refusal;
    })();

    swarm.Award = (function() {

        const Award = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Award.prototype.job = "";
        Award.prototype.attempt = 0;
        Award.prototype.name = "";
        Award.prototype.needs = null;
        Award.prototype.priceMicroPerGpuHour = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        Award.prototype.archive = null;
        Award.prototype.trace = "";

        Award.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(16).uint32(message.attempt);
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(26).string(message.name);
            if (message.needs != null && $Object.hasOwnProperty.call(message, "needs"))
                $root.swarm.Requirements.encode(message.needs, writer.uint32(34).fork(), _depth + 1).ldelim();
            if (message.priceMicroPerGpuHour != null && $Object.hasOwnProperty.call(message, "priceMicroPerGpuHour") && (typeof message.priceMicroPerGpuHour === "object" ? message.priceMicroPerGpuHour.low || message.priceMicroPerGpuHour.high : message.priceMicroPerGpuHour !== 0))
                writer.uint32(40).uint64(message.priceMicroPerGpuHour);
            if (message.archive != null && $Object.hasOwnProperty.call(message, "archive"))
                $root.swarm.Blob.encode(message.archive, writer.uint32(50).fork(), _depth + 1).ldelim();
            if (message.trace != null && $Object.hasOwnProperty.call(message, "trace") && message.trace !== "")
                writer.uint32(58).string(message.trace);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Award.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.Award();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.job = value;
                        else
                            delete message.job;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.attempt = value;
                        else
                            delete message.attempt;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.name = value;
                        else
                            delete message.name;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        message.needs = $root.swarm.Requirements.decode(reader, reader.size(), $undefined, _depth + 1, message.needs);
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.priceMicroPerGpuHour = value;
                        else
                            delete message.priceMicroPerGpuHour;
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        message.archive = $root.swarm.Blob.decode(reader, reader.size(), $undefined, _depth + 1, message.archive);
                        continue;
                    }
                case 7: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.trace = value;
                        else
                            delete message.trace;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        Award.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.Award)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.Award: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.Award();
            if (object.job != null)
                if (typeof object.job !== "string" || object.job.length)
                    message.job = $String(object.job);
            if (object.attempt != null)
                if ($Number(object.attempt) !== 0)
                    message.attempt = object.attempt >>> 0;
            if (object.name != null)
                if (typeof object.name !== "string" || object.name.length)
                    message.name = $String(object.name);
            if (object.needs != null) {
                if (!$util.isObject(object.needs))
                    throw $TypeError(".swarm.Award.needs: object expected");
                message.needs = $root.swarm.Requirements.fromObject(object.needs, _depth + 1);
            }
            if (object.priceMicroPerGpuHour != null)
                if (typeof object.priceMicroPerGpuHour === "object" ? object.priceMicroPerGpuHour.low || object.priceMicroPerGpuHour.high : $Number(object.priceMicroPerGpuHour) !== 0)
                    if ($util.Long)
                        message.priceMicroPerGpuHour = $util.Long.fromValue(object.priceMicroPerGpuHour, true);
                    else if (typeof object.priceMicroPerGpuHour === "string")
                        message.priceMicroPerGpuHour = $parseInt(object.priceMicroPerGpuHour, 10);
                    else if (typeof object.priceMicroPerGpuHour === "number")
                        message.priceMicroPerGpuHour = object.priceMicroPerGpuHour;
                    else if (typeof object.priceMicroPerGpuHour === "object")
                        message.priceMicroPerGpuHour = new $util.LongBits(object.priceMicroPerGpuHour.low >>> 0, object.priceMicroPerGpuHour.high >>> 0).toNumber(true);
            if (object.archive != null) {
                if (!$util.isObject(object.archive))
                    throw $TypeError(".swarm.Award.archive: object expected");
                message.archive = $root.swarm.Blob.fromObject(object.archive, _depth + 1);
            }
            if (object.trace != null)
                if (typeof object.trace !== "string" || object.trace.length)
                    message.trace = $String(object.trace);
            return message;
        };

        Award.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.job = "";
                object.attempt = 0;
                object.name = "";
                object.needs = null;
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.priceMicroPerGpuHour = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.priceMicroPerGpuHour = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                object.archive = null;
                object.trace = "";
            }
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                object.job = message.job;
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                object.attempt = message.attempt;
            if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                object.name = message.name;
            if (message.needs != null && $Object.hasOwnProperty.call(message, "needs"))
                object.needs = $root.swarm.Requirements.toObject(message.needs, options, _depth + 1);
            if (message.priceMicroPerGpuHour != null && $Object.hasOwnProperty.call(message, "priceMicroPerGpuHour"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.priceMicroPerGpuHour = typeof message.priceMicroPerGpuHour === "number" ? $BigInt(message.priceMicroPerGpuHour) : $util.Long.fromBits(message.priceMicroPerGpuHour.low >>> 0, message.priceMicroPerGpuHour.high >>> 0, true).toBigInt();
                else if (typeof message.priceMicroPerGpuHour === "number")
                    object.priceMicroPerGpuHour = options.longs === $String ? $String(message.priceMicroPerGpuHour) : message.priceMicroPerGpuHour;
                else
                    object.priceMicroPerGpuHour = options.longs === $String ? $util.Long.prototype.toString.call(message.priceMicroPerGpuHour) : options.longs === $Number ? new $util.LongBits(message.priceMicroPerGpuHour.low >>> 0, message.priceMicroPerGpuHour.high >>> 0).toNumber(true) : message.priceMicroPerGpuHour;
            if (message.archive != null && $Object.hasOwnProperty.call(message, "archive"))
                object.archive = $root.swarm.Blob.toObject(message.archive, options, _depth + 1);
            if (message.trace != null && $Object.hasOwnProperty.call(message, "trace"))
                object.trace = message.trace;
            return object;
        };

        Award.prototype.toJSON = function() {
            return Award.toObject(this, $protobuf.util.toJSONOptions);
        };

        return Award;
    })();

    swarm.LeaseGrant = (function() {

        const LeaseGrant = function (properties) {
            this.units = [];
            this.addrs = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        LeaseGrant.prototype.job = "";
        LeaseGrant.prototype.attempt = 0;
        LeaseGrant.prototype.requester = "";
        LeaseGrant.prototype.units = $util.emptyArray;
        LeaseGrant.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        LeaseGrant.prototype.holdTtlMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        LeaseGrant.prototype.priceMicroPerGpuHour = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        LeaseGrant.prototype.versions = null;
        LeaseGrant.prototype.addrs = $util.emptyArray;

        LeaseGrant.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(16).uint32(message.attempt);
            if (message.requester != null && $Object.hasOwnProperty.call(message, "requester") && message.requester !== "")
                writer.uint32(26).string(message.requester);
            if (message.units != null && message.units.length)
                for (let i = 0; i < message.units.length; ++i)
                    $root.swarm.UnitOffer.encode(message.units[i], writer.uint32(34).fork(), _depth + 1).ldelim();
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
                writer.uint32(40).uint64(message.epoch);
            if (message.holdTtlMs != null && $Object.hasOwnProperty.call(message, "holdTtlMs") && (typeof message.holdTtlMs === "object" ? message.holdTtlMs.low || message.holdTtlMs.high : message.holdTtlMs !== 0))
                writer.uint32(48).uint64(message.holdTtlMs);
            if (message.priceMicroPerGpuHour != null && $Object.hasOwnProperty.call(message, "priceMicroPerGpuHour") && (typeof message.priceMicroPerGpuHour === "object" ? message.priceMicroPerGpuHour.low || message.priceMicroPerGpuHour.high : message.priceMicroPerGpuHour !== 0))
                writer.uint32(56).uint64(message.priceMicroPerGpuHour);
            if (message.versions != null && $Object.hasOwnProperty.call(message, "versions"))
                $root.swarm.Versions.encode(message.versions, writer.uint32(66).fork(), _depth + 1).ldelim();
            if (message.addrs != null && message.addrs.length)
                for (let i = 0; i < message.addrs.length; ++i)
                    writer.uint32(74).string(message.addrs[i]);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        LeaseGrant.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.LeaseGrant();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.job = value;
                        else
                            delete message.job;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.attempt = value;
                        else
                            delete message.attempt;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.requester = value;
                        else
                            delete message.requester;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if (!(message.units && message.units.length))
                            message.units = [];
                        message.units.push($root.swarm.UnitOffer.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.epoch = value;
                        else
                            delete message.epoch;
                        continue;
                    }
                case 6: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.holdTtlMs = value;
                        else
                            delete message.holdTtlMs;
                        continue;
                    }
                case 7: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.priceMicroPerGpuHour = value;
                        else
                            delete message.priceMicroPerGpuHour;
                        continue;
                    }
                case 8: {
                        if (wireType !== 2)
                            break;
                        message.versions = $root.swarm.Versions.decode(reader, reader.size(), $undefined, _depth + 1, message.versions);
                        continue;
                    }
                case 9: {
                        if (wireType !== 2)
                            break;
                        if (!(message.addrs && message.addrs.length))
                            message.addrs = [];
                        message.addrs.push(reader.stringVerify());
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        LeaseGrant.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.LeaseGrant)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.LeaseGrant: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.LeaseGrant();
            if (object.job != null)
                if (typeof object.job !== "string" || object.job.length)
                    message.job = $String(object.job);
            if (object.attempt != null)
                if ($Number(object.attempt) !== 0)
                    message.attempt = object.attempt >>> 0;
            if (object.requester != null)
                if (typeof object.requester !== "string" || object.requester.length)
                    message.requester = $String(object.requester);
            if (object.units) {
                if (!$Array.isArray(object.units))
                    throw $TypeError(".swarm.LeaseGrant.units: array expected");
                message.units = $Array(object.units.length);
                for (let i = 0; i < object.units.length; ++i) {
                    if (!$util.isObject(object.units[i]))
                        throw $TypeError(".swarm.LeaseGrant.units: object expected");
                    message.units[i] = $root.swarm.UnitOffer.fromObject(object.units[i], _depth + 1);
                }
            }
            if (object.epoch != null)
                if (typeof object.epoch === "object" ? object.epoch.low || object.epoch.high : $Number(object.epoch) !== 0)
                    if ($util.Long)
                        message.epoch = $util.Long.fromValue(object.epoch, true);
                    else if (typeof object.epoch === "string")
                        message.epoch = $parseInt(object.epoch, 10);
                    else if (typeof object.epoch === "number")
                        message.epoch = object.epoch;
                    else if (typeof object.epoch === "object")
                        message.epoch = new $util.LongBits(object.epoch.low >>> 0, object.epoch.high >>> 0).toNumber(true);
            if (object.holdTtlMs != null)
                if (typeof object.holdTtlMs === "object" ? object.holdTtlMs.low || object.holdTtlMs.high : $Number(object.holdTtlMs) !== 0)
                    if ($util.Long)
                        message.holdTtlMs = $util.Long.fromValue(object.holdTtlMs, true);
                    else if (typeof object.holdTtlMs === "string")
                        message.holdTtlMs = $parseInt(object.holdTtlMs, 10);
                    else if (typeof object.holdTtlMs === "number")
                        message.holdTtlMs = object.holdTtlMs;
                    else if (typeof object.holdTtlMs === "object")
                        message.holdTtlMs = new $util.LongBits(object.holdTtlMs.low >>> 0, object.holdTtlMs.high >>> 0).toNumber(true);
            if (object.priceMicroPerGpuHour != null)
                if (typeof object.priceMicroPerGpuHour === "object" ? object.priceMicroPerGpuHour.low || object.priceMicroPerGpuHour.high : $Number(object.priceMicroPerGpuHour) !== 0)
                    if ($util.Long)
                        message.priceMicroPerGpuHour = $util.Long.fromValue(object.priceMicroPerGpuHour, true);
                    else if (typeof object.priceMicroPerGpuHour === "string")
                        message.priceMicroPerGpuHour = $parseInt(object.priceMicroPerGpuHour, 10);
                    else if (typeof object.priceMicroPerGpuHour === "number")
                        message.priceMicroPerGpuHour = object.priceMicroPerGpuHour;
                    else if (typeof object.priceMicroPerGpuHour === "object")
                        message.priceMicroPerGpuHour = new $util.LongBits(object.priceMicroPerGpuHour.low >>> 0, object.priceMicroPerGpuHour.high >>> 0).toNumber(true);
            if (object.versions != null) {
                if (!$util.isObject(object.versions))
                    throw $TypeError(".swarm.LeaseGrant.versions: object expected");
                message.versions = $root.swarm.Versions.fromObject(object.versions, _depth + 1);
            }
            if (object.addrs) {
                if (!$Array.isArray(object.addrs))
                    throw $TypeError(".swarm.LeaseGrant.addrs: array expected");
                message.addrs = $Array(object.addrs.length);
                for (let i = 0; i < object.addrs.length; ++i)
                    message.addrs[i] = $String(object.addrs[i]);
            }
            return message;
        };

        LeaseGrant.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.arrays || options.defaults) {
                object.units = [];
                object.addrs = [];
            }
            if (options.defaults) {
                object.job = "";
                object.attempt = 0;
                object.requester = "";
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.epoch = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.epoch = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.holdTtlMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.holdTtlMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.priceMicroPerGpuHour = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.priceMicroPerGpuHour = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                object.versions = null;
            }
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                object.job = message.job;
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                object.attempt = message.attempt;
            if (message.requester != null && $Object.hasOwnProperty.call(message, "requester"))
                object.requester = message.requester;
            if (message.units && message.units.length) {
                object.units = $Array(message.units.length);
                for (let j = 0; j < message.units.length; ++j)
                    object.units[j] = $root.swarm.UnitOffer.toObject(message.units[j], options, _depth + 1);
            }
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.epoch = typeof message.epoch === "number" ? $BigInt(message.epoch) : $util.Long.fromBits(message.epoch.low >>> 0, message.epoch.high >>> 0, true).toBigInt();
                else if (typeof message.epoch === "number")
                    object.epoch = options.longs === $String ? $String(message.epoch) : message.epoch;
                else
                    object.epoch = options.longs === $String ? $util.Long.prototype.toString.call(message.epoch) : options.longs === $Number ? new $util.LongBits(message.epoch.low >>> 0, message.epoch.high >>> 0).toNumber(true) : message.epoch;
            if (message.holdTtlMs != null && $Object.hasOwnProperty.call(message, "holdTtlMs"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.holdTtlMs = typeof message.holdTtlMs === "number" ? $BigInt(message.holdTtlMs) : $util.Long.fromBits(message.holdTtlMs.low >>> 0, message.holdTtlMs.high >>> 0, true).toBigInt();
                else if (typeof message.holdTtlMs === "number")
                    object.holdTtlMs = options.longs === $String ? $String(message.holdTtlMs) : message.holdTtlMs;
                else
                    object.holdTtlMs = options.longs === $String ? $util.Long.prototype.toString.call(message.holdTtlMs) : options.longs === $Number ? new $util.LongBits(message.holdTtlMs.low >>> 0, message.holdTtlMs.high >>> 0).toNumber(true) : message.holdTtlMs;
            if (message.priceMicroPerGpuHour != null && $Object.hasOwnProperty.call(message, "priceMicroPerGpuHour"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.priceMicroPerGpuHour = typeof message.priceMicroPerGpuHour === "number" ? $BigInt(message.priceMicroPerGpuHour) : $util.Long.fromBits(message.priceMicroPerGpuHour.low >>> 0, message.priceMicroPerGpuHour.high >>> 0, true).toBigInt();
                else if (typeof message.priceMicroPerGpuHour === "number")
                    object.priceMicroPerGpuHour = options.longs === $String ? $String(message.priceMicroPerGpuHour) : message.priceMicroPerGpuHour;
                else
                    object.priceMicroPerGpuHour = options.longs === $String ? $util.Long.prototype.toString.call(message.priceMicroPerGpuHour) : options.longs === $Number ? new $util.LongBits(message.priceMicroPerGpuHour.low >>> 0, message.priceMicroPerGpuHour.high >>> 0).toNumber(true) : message.priceMicroPerGpuHour;
            if (message.versions != null && $Object.hasOwnProperty.call(message, "versions"))
                object.versions = $root.swarm.Versions.toObject(message.versions, options, _depth + 1);
            if (message.addrs && message.addrs.length) {
                object.addrs = $Array(message.addrs.length);
                for (let j = 0; j < message.addrs.length; ++j)
                    object.addrs[j] = message.addrs[j];
            }
            return object;
        };

        LeaseGrant.prototype.toJSON = function() {
            return LeaseGrant.toObject(this, $protobuf.util.toJSONOptions);
        };

        return LeaseGrant;
    })();

    swarm.Terms = (function() {

        const Terms = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Terms.prototype.termMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        Terms.prototype.leaseTtlMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        Terms.prototype.renewEveryMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        Terms.prototype.orphanMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        Terms.prototype.phaseTimeoutMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        Terms.prototype.retentionMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        Terms.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.termMs != null && $Object.hasOwnProperty.call(message, "termMs") && (typeof message.termMs === "object" ? message.termMs.low || message.termMs.high : message.termMs !== 0))
                writer.uint32(8).uint64(message.termMs);
            if (message.leaseTtlMs != null && $Object.hasOwnProperty.call(message, "leaseTtlMs") && (typeof message.leaseTtlMs === "object" ? message.leaseTtlMs.low || message.leaseTtlMs.high : message.leaseTtlMs !== 0))
                writer.uint32(16).uint64(message.leaseTtlMs);
            if (message.renewEveryMs != null && $Object.hasOwnProperty.call(message, "renewEveryMs") && (typeof message.renewEveryMs === "object" ? message.renewEveryMs.low || message.renewEveryMs.high : message.renewEveryMs !== 0))
                writer.uint32(24).uint64(message.renewEveryMs);
            if (message.orphanMs != null && $Object.hasOwnProperty.call(message, "orphanMs") && (typeof message.orphanMs === "object" ? message.orphanMs.low || message.orphanMs.high : message.orphanMs !== 0))
                writer.uint32(32).uint64(message.orphanMs);
            if (message.phaseTimeoutMs != null && $Object.hasOwnProperty.call(message, "phaseTimeoutMs") && (typeof message.phaseTimeoutMs === "object" ? message.phaseTimeoutMs.low || message.phaseTimeoutMs.high : message.phaseTimeoutMs !== 0))
                writer.uint32(40).uint64(message.phaseTimeoutMs);
            if (message.retentionMs != null && $Object.hasOwnProperty.call(message, "retentionMs") && (typeof message.retentionMs === "object" ? message.retentionMs.low || message.retentionMs.high : message.retentionMs !== 0))
                writer.uint32(48).uint64(message.retentionMs);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Terms.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.Terms();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.termMs = value;
                        else
                            delete message.termMs;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.leaseTtlMs = value;
                        else
                            delete message.leaseTtlMs;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.renewEveryMs = value;
                        else
                            delete message.renewEveryMs;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.orphanMs = value;
                        else
                            delete message.orphanMs;
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.phaseTimeoutMs = value;
                        else
                            delete message.phaseTimeoutMs;
                        continue;
                    }
                case 6: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.retentionMs = value;
                        else
                            delete message.retentionMs;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        Terms.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.Terms)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.Terms: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.Terms();
            if (object.termMs != null)
                if (typeof object.termMs === "object" ? object.termMs.low || object.termMs.high : $Number(object.termMs) !== 0)
                    if ($util.Long)
                        message.termMs = $util.Long.fromValue(object.termMs, true);
                    else if (typeof object.termMs === "string")
                        message.termMs = $parseInt(object.termMs, 10);
                    else if (typeof object.termMs === "number")
                        message.termMs = object.termMs;
                    else if (typeof object.termMs === "object")
                        message.termMs = new $util.LongBits(object.termMs.low >>> 0, object.termMs.high >>> 0).toNumber(true);
            if (object.leaseTtlMs != null)
                if (typeof object.leaseTtlMs === "object" ? object.leaseTtlMs.low || object.leaseTtlMs.high : $Number(object.leaseTtlMs) !== 0)
                    if ($util.Long)
                        message.leaseTtlMs = $util.Long.fromValue(object.leaseTtlMs, true);
                    else if (typeof object.leaseTtlMs === "string")
                        message.leaseTtlMs = $parseInt(object.leaseTtlMs, 10);
                    else if (typeof object.leaseTtlMs === "number")
                        message.leaseTtlMs = object.leaseTtlMs;
                    else if (typeof object.leaseTtlMs === "object")
                        message.leaseTtlMs = new $util.LongBits(object.leaseTtlMs.low >>> 0, object.leaseTtlMs.high >>> 0).toNumber(true);
            if (object.renewEveryMs != null)
                if (typeof object.renewEveryMs === "object" ? object.renewEveryMs.low || object.renewEveryMs.high : $Number(object.renewEveryMs) !== 0)
                    if ($util.Long)
                        message.renewEveryMs = $util.Long.fromValue(object.renewEveryMs, true);
                    else if (typeof object.renewEveryMs === "string")
                        message.renewEveryMs = $parseInt(object.renewEveryMs, 10);
                    else if (typeof object.renewEveryMs === "number")
                        message.renewEveryMs = object.renewEveryMs;
                    else if (typeof object.renewEveryMs === "object")
                        message.renewEveryMs = new $util.LongBits(object.renewEveryMs.low >>> 0, object.renewEveryMs.high >>> 0).toNumber(true);
            if (object.orphanMs != null)
                if (typeof object.orphanMs === "object" ? object.orphanMs.low || object.orphanMs.high : $Number(object.orphanMs) !== 0)
                    if ($util.Long)
                        message.orphanMs = $util.Long.fromValue(object.orphanMs, true);
                    else if (typeof object.orphanMs === "string")
                        message.orphanMs = $parseInt(object.orphanMs, 10);
                    else if (typeof object.orphanMs === "number")
                        message.orphanMs = object.orphanMs;
                    else if (typeof object.orphanMs === "object")
                        message.orphanMs = new $util.LongBits(object.orphanMs.low >>> 0, object.orphanMs.high >>> 0).toNumber(true);
            if (object.phaseTimeoutMs != null)
                if (typeof object.phaseTimeoutMs === "object" ? object.phaseTimeoutMs.low || object.phaseTimeoutMs.high : $Number(object.phaseTimeoutMs) !== 0)
                    if ($util.Long)
                        message.phaseTimeoutMs = $util.Long.fromValue(object.phaseTimeoutMs, true);
                    else if (typeof object.phaseTimeoutMs === "string")
                        message.phaseTimeoutMs = $parseInt(object.phaseTimeoutMs, 10);
                    else if (typeof object.phaseTimeoutMs === "number")
                        message.phaseTimeoutMs = object.phaseTimeoutMs;
                    else if (typeof object.phaseTimeoutMs === "object")
                        message.phaseTimeoutMs = new $util.LongBits(object.phaseTimeoutMs.low >>> 0, object.phaseTimeoutMs.high >>> 0).toNumber(true);
            if (object.retentionMs != null)
                if (typeof object.retentionMs === "object" ? object.retentionMs.low || object.retentionMs.high : $Number(object.retentionMs) !== 0)
                    if ($util.Long)
                        message.retentionMs = $util.Long.fromValue(object.retentionMs, true);
                    else if (typeof object.retentionMs === "string")
                        message.retentionMs = $parseInt(object.retentionMs, 10);
                    else if (typeof object.retentionMs === "number")
                        message.retentionMs = object.retentionMs;
                    else if (typeof object.retentionMs === "object")
                        message.retentionMs = new $util.LongBits(object.retentionMs.low >>> 0, object.retentionMs.high >>> 0).toNumber(true);
            return message;
        };

        Terms.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.termMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.termMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.leaseTtlMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.leaseTtlMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.renewEveryMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.renewEveryMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.orphanMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.orphanMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.phaseTimeoutMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.phaseTimeoutMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.retentionMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.retentionMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
            }
            if (message.termMs != null && $Object.hasOwnProperty.call(message, "termMs"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.termMs = typeof message.termMs === "number" ? $BigInt(message.termMs) : $util.Long.fromBits(message.termMs.low >>> 0, message.termMs.high >>> 0, true).toBigInt();
                else if (typeof message.termMs === "number")
                    object.termMs = options.longs === $String ? $String(message.termMs) : message.termMs;
                else
                    object.termMs = options.longs === $String ? $util.Long.prototype.toString.call(message.termMs) : options.longs === $Number ? new $util.LongBits(message.termMs.low >>> 0, message.termMs.high >>> 0).toNumber(true) : message.termMs;
            if (message.leaseTtlMs != null && $Object.hasOwnProperty.call(message, "leaseTtlMs"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.leaseTtlMs = typeof message.leaseTtlMs === "number" ? $BigInt(message.leaseTtlMs) : $util.Long.fromBits(message.leaseTtlMs.low >>> 0, message.leaseTtlMs.high >>> 0, true).toBigInt();
                else if (typeof message.leaseTtlMs === "number")
                    object.leaseTtlMs = options.longs === $String ? $String(message.leaseTtlMs) : message.leaseTtlMs;
                else
                    object.leaseTtlMs = options.longs === $String ? $util.Long.prototype.toString.call(message.leaseTtlMs) : options.longs === $Number ? new $util.LongBits(message.leaseTtlMs.low >>> 0, message.leaseTtlMs.high >>> 0).toNumber(true) : message.leaseTtlMs;
            if (message.renewEveryMs != null && $Object.hasOwnProperty.call(message, "renewEveryMs"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.renewEveryMs = typeof message.renewEveryMs === "number" ? $BigInt(message.renewEveryMs) : $util.Long.fromBits(message.renewEveryMs.low >>> 0, message.renewEveryMs.high >>> 0, true).toBigInt();
                else if (typeof message.renewEveryMs === "number")
                    object.renewEveryMs = options.longs === $String ? $String(message.renewEveryMs) : message.renewEveryMs;
                else
                    object.renewEveryMs = options.longs === $String ? $util.Long.prototype.toString.call(message.renewEveryMs) : options.longs === $Number ? new $util.LongBits(message.renewEveryMs.low >>> 0, message.renewEveryMs.high >>> 0).toNumber(true) : message.renewEveryMs;
            if (message.orphanMs != null && $Object.hasOwnProperty.call(message, "orphanMs"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.orphanMs = typeof message.orphanMs === "number" ? $BigInt(message.orphanMs) : $util.Long.fromBits(message.orphanMs.low >>> 0, message.orphanMs.high >>> 0, true).toBigInt();
                else if (typeof message.orphanMs === "number")
                    object.orphanMs = options.longs === $String ? $String(message.orphanMs) : message.orphanMs;
                else
                    object.orphanMs = options.longs === $String ? $util.Long.prototype.toString.call(message.orphanMs) : options.longs === $Number ? new $util.LongBits(message.orphanMs.low >>> 0, message.orphanMs.high >>> 0).toNumber(true) : message.orphanMs;
            if (message.phaseTimeoutMs != null && $Object.hasOwnProperty.call(message, "phaseTimeoutMs"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.phaseTimeoutMs = typeof message.phaseTimeoutMs === "number" ? $BigInt(message.phaseTimeoutMs) : $util.Long.fromBits(message.phaseTimeoutMs.low >>> 0, message.phaseTimeoutMs.high >>> 0, true).toBigInt();
                else if (typeof message.phaseTimeoutMs === "number")
                    object.phaseTimeoutMs = options.longs === $String ? $String(message.phaseTimeoutMs) : message.phaseTimeoutMs;
                else
                    object.phaseTimeoutMs = options.longs === $String ? $util.Long.prototype.toString.call(message.phaseTimeoutMs) : options.longs === $Number ? new $util.LongBits(message.phaseTimeoutMs.low >>> 0, message.phaseTimeoutMs.high >>> 0).toNumber(true) : message.phaseTimeoutMs;
            if (message.retentionMs != null && $Object.hasOwnProperty.call(message, "retentionMs"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.retentionMs = typeof message.retentionMs === "number" ? $BigInt(message.retentionMs) : $util.Long.fromBits(message.retentionMs.low >>> 0, message.retentionMs.high >>> 0, true).toBigInt();
                else if (typeof message.retentionMs === "number")
                    object.retentionMs = options.longs === $String ? $String(message.retentionMs) : message.retentionMs;
                else
                    object.retentionMs = options.longs === $String ? $util.Long.prototype.toString.call(message.retentionMs) : options.longs === $Number ? new $util.LongBits(message.retentionMs.low >>> 0, message.retentionMs.high >>> 0).toNumber(true) : message.retentionMs;
            return object;
        };

        Terms.prototype.toJSON = function() {
            return Terms.toObject(this, $protobuf.util.toJSONOptions);
        };

        return Terms;
    })();

    swarm.Member = (function() {

        const Member = function (properties) {
            this.addrs = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Member.prototype.peer = "";
        Member.prototype.index = 0;
        Member.prototype.name = "";
        Member.prototype.addrs = $util.emptyArray;
        Member.prototype.grant = $util.newBuffer([]);

        Member.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.peer != null && $Object.hasOwnProperty.call(message, "peer") && message.peer !== "")
                writer.uint32(10).string(message.peer);
            if (message.index != null && $Object.hasOwnProperty.call(message, "index") && message.index !== 0)
                writer.uint32(16).uint32(message.index);
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(26).string(message.name);
            if (message.addrs != null && message.addrs.length)
                for (let i = 0; i < message.addrs.length; ++i)
                    writer.uint32(34).string(message.addrs[i]);
            if (message.grant != null && $Object.hasOwnProperty.call(message, "grant") && message.grant.length)
                writer.uint32(42).bytes(message.grant);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Member.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.Member();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.peer = value;
                        else
                            delete message.peer;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.index = value;
                        else
                            delete message.index;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.name = value;
                        else
                            delete message.name;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if (!(message.addrs && message.addrs.length))
                            message.addrs = [];
                        message.addrs.push(reader.stringVerify());
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.bytes()).length)
                            message.grant = value;
                        else
                            delete message.grant;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        Member.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.Member)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.Member: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.Member();
            if (object.peer != null)
                if (typeof object.peer !== "string" || object.peer.length)
                    message.peer = $String(object.peer);
            if (object.index != null)
                if ($Number(object.index) !== 0)
                    message.index = object.index >>> 0;
            if (object.name != null)
                if (typeof object.name !== "string" || object.name.length)
                    message.name = $String(object.name);
            if (object.addrs) {
                if (!$Array.isArray(object.addrs))
                    throw $TypeError(".swarm.Member.addrs: array expected");
                message.addrs = $Array(object.addrs.length);
                for (let i = 0; i < object.addrs.length; ++i)
                    message.addrs[i] = $String(object.addrs[i]);
            }
            if (object.grant != null)
                if (object.grant.length)
                    if (typeof object.grant === "string")
                        $util.base64.decode(object.grant, message.grant = $util.newBuffer($util.base64.length(object.grant)), 0);
                    else if (object.grant.length >= 0)
                        message.grant = object.grant;
            return message;
        };

        Member.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.arrays || options.defaults)
                object.addrs = [];
            if (options.defaults) {
                object.peer = "";
                object.index = 0;
                object.name = "";
                if (options.bytes === $String)
                    object.grant = "";
                else {
                    object.grant = [];
                    if (options.bytes !== $Array)
                        object.grant = $util.newBuffer(object.grant);
                }
            }
            if (message.peer != null && $Object.hasOwnProperty.call(message, "peer"))
                object.peer = message.peer;
            if (message.index != null && $Object.hasOwnProperty.call(message, "index"))
                object.index = message.index;
            if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                object.name = message.name;
            if (message.addrs && message.addrs.length) {
                object.addrs = $Array(message.addrs.length);
                for (let j = 0; j < message.addrs.length; ++j)
                    object.addrs[j] = message.addrs[j];
            }
            if (message.grant != null && $Object.hasOwnProperty.call(message, "grant"))
                object.grant = options.bytes === $String ? $util.base64.encode(message.grant, 0, message.grant.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.grant) : message.grant;
            return object;
        };

        Member.prototype.toJSON = function() {
            return Member.toObject(this, $protobuf.util.toJSONOptions);
        };

        return Member;
    })();

    swarm.Commit = (function() {

        const Commit = function (properties) {
            this.members = [];
            this.delegates = [];
            this.command = [];
            this.data = [];
            this.storage = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Commit.prototype.job = "";
        Commit.prototype.attempt = 0;
        Commit.prototype.name = "";
        Commit.prototype.members = $util.emptyArray;
        Commit.prototype.head = "";
        Commit.prototype.driver = "";
        Commit.prototype.delegates = $util.emptyArray;
        Commit.prototype.terms = null;
        Commit.prototype.command = $util.emptyArray;
        Commit.prototype.archive = null;
        Commit.prototype.trace = "";
        Commit.prototype.requirements = null;
        Commit.prototype.perNode = false;
        Commit.prototype.egress = "";
        Commit.prototype.minNodes = 0;
        Commit.prototype.data = $util.emptyArray;
        Commit.prototype.storage = $util.emptyArray;

        Commit.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(16).uint32(message.attempt);
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(26).string(message.name);
            if (message.members != null && message.members.length)
                for (let i = 0; i < message.members.length; ++i)
                    $root.swarm.Member.encode(message.members[i], writer.uint32(34).fork(), _depth + 1).ldelim();
            if (message.head != null && $Object.hasOwnProperty.call(message, "head") && message.head !== "")
                writer.uint32(42).string(message.head);
            if (message.driver != null && $Object.hasOwnProperty.call(message, "driver") && message.driver !== "")
                writer.uint32(50).string(message.driver);
            if (message.delegates != null && message.delegates.length)
                for (let i = 0; i < message.delegates.length; ++i)
                    writer.uint32(58).string(message.delegates[i]);
            if (message.terms != null && $Object.hasOwnProperty.call(message, "terms"))
                $root.swarm.Terms.encode(message.terms, writer.uint32(66).fork(), _depth + 1).ldelim();
            if (message.command != null && message.command.length)
                for (let i = 0; i < message.command.length; ++i)
                    writer.uint32(74).string(message.command[i]);
            if (message.archive != null && $Object.hasOwnProperty.call(message, "archive"))
                $root.swarm.Blob.encode(message.archive, writer.uint32(82).fork(), _depth + 1).ldelim();
            if (message.trace != null && $Object.hasOwnProperty.call(message, "trace") && message.trace !== "")
                writer.uint32(90).string(message.trace);
            if (message.requirements != null && $Object.hasOwnProperty.call(message, "requirements"))
                $root.swarm.Blob.encode(message.requirements, writer.uint32(98).fork(), _depth + 1).ldelim();
            if (message.perNode != null && $Object.hasOwnProperty.call(message, "perNode") && message.perNode !== false)
                writer.uint32(104).bool(message.perNode);
            if (message.egress != null && $Object.hasOwnProperty.call(message, "egress") && message.egress !== "")
                writer.uint32(114).string(message.egress);
            if (message.minNodes != null && $Object.hasOwnProperty.call(message, "minNodes") && message.minNodes !== 0)
                writer.uint32(120).uint32(message.minNodes);
            if (message.data != null && message.data.length)
                for (let i = 0; i < message.data.length; ++i)
                    $root.swarm.Dataset.encode(message.data[i], writer.uint32(130).fork(), _depth + 1).ldelim();
            if (message.storage != null && message.storage.length)
                for (let i = 0; i < message.storage.length; ++i)
                    writer.uint32(138).string(message.storage[i]);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Commit.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.Commit();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.job = value;
                        else
                            delete message.job;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.attempt = value;
                        else
                            delete message.attempt;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.name = value;
                        else
                            delete message.name;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if (!(message.members && message.members.length))
                            message.members = [];
                        message.members.push($root.swarm.Member.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.head = value;
                        else
                            delete message.head;
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.driver = value;
                        else
                            delete message.driver;
                        continue;
                    }
                case 7: {
                        if (wireType !== 2)
                            break;
                        if (!(message.delegates && message.delegates.length))
                            message.delegates = [];
                        message.delegates.push(reader.stringVerify());
                        continue;
                    }
                case 8: {
                        if (wireType !== 2)
                            break;
                        message.terms = $root.swarm.Terms.decode(reader, reader.size(), $undefined, _depth + 1, message.terms);
                        continue;
                    }
                case 9: {
                        if (wireType !== 2)
                            break;
                        if (!(message.command && message.command.length))
                            message.command = [];
                        message.command.push(reader.stringVerify());
                        continue;
                    }
                case 10: {
                        if (wireType !== 2)
                            break;
                        message.archive = $root.swarm.Blob.decode(reader, reader.size(), $undefined, _depth + 1, message.archive);
                        continue;
                    }
                case 11: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.trace = value;
                        else
                            delete message.trace;
                        continue;
                    }
                case 12: {
                        if (wireType !== 2)
                            break;
                        message.requirements = $root.swarm.Blob.decode(reader, reader.size(), $undefined, _depth + 1, message.requirements);
                        continue;
                    }
                case 13: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.perNode = value;
                        else
                            delete message.perNode;
                        continue;
                    }
                case 14: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.egress = value;
                        else
                            delete message.egress;
                        continue;
                    }
                case 15: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.minNodes = value;
                        else
                            delete message.minNodes;
                        continue;
                    }
                case 16: {
                        if (wireType !== 2)
                            break;
                        if (!(message.data && message.data.length))
                            message.data = [];
                        message.data.push($root.swarm.Dataset.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 17: {
                        if (wireType !== 2)
                            break;
                        if (!(message.storage && message.storage.length))
                            message.storage = [];
                        message.storage.push(reader.stringVerify());
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        Commit.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.Commit)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.Commit: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.Commit();
            if (object.job != null)
                if (typeof object.job !== "string" || object.job.length)
                    message.job = $String(object.job);
            if (object.attempt != null)
                if ($Number(object.attempt) !== 0)
                    message.attempt = object.attempt >>> 0;
            if (object.name != null)
                if (typeof object.name !== "string" || object.name.length)
                    message.name = $String(object.name);
            if (object.members) {
                if (!$Array.isArray(object.members))
                    throw $TypeError(".swarm.Commit.members: array expected");
                message.members = $Array(object.members.length);
                for (let i = 0; i < object.members.length; ++i) {
                    if (!$util.isObject(object.members[i]))
                        throw $TypeError(".swarm.Commit.members: object expected");
                    message.members[i] = $root.swarm.Member.fromObject(object.members[i], _depth + 1);
                }
            }
            if (object.head != null)
                if (typeof object.head !== "string" || object.head.length)
                    message.head = $String(object.head);
            if (object.driver != null)
                if (typeof object.driver !== "string" || object.driver.length)
                    message.driver = $String(object.driver);
            if (object.delegates) {
                if (!$Array.isArray(object.delegates))
                    throw $TypeError(".swarm.Commit.delegates: array expected");
                message.delegates = $Array(object.delegates.length);
                for (let i = 0; i < object.delegates.length; ++i)
                    message.delegates[i] = $String(object.delegates[i]);
            }
            if (object.terms != null) {
                if (!$util.isObject(object.terms))
                    throw $TypeError(".swarm.Commit.terms: object expected");
                message.terms = $root.swarm.Terms.fromObject(object.terms, _depth + 1);
            }
            if (object.command) {
                if (!$Array.isArray(object.command))
                    throw $TypeError(".swarm.Commit.command: array expected");
                message.command = $Array(object.command.length);
                for (let i = 0; i < object.command.length; ++i)
                    message.command[i] = $String(object.command[i]);
            }
            if (object.archive != null) {
                if (!$util.isObject(object.archive))
                    throw $TypeError(".swarm.Commit.archive: object expected");
                message.archive = $root.swarm.Blob.fromObject(object.archive, _depth + 1);
            }
            if (object.trace != null)
                if (typeof object.trace !== "string" || object.trace.length)
                    message.trace = $String(object.trace);
            if (object.requirements != null) {
                if (!$util.isObject(object.requirements))
                    throw $TypeError(".swarm.Commit.requirements: object expected");
                message.requirements = $root.swarm.Blob.fromObject(object.requirements, _depth + 1);
            }
            if (object.perNode != null)
                if (object.perNode)
                    message.perNode = $Boolean(object.perNode);
            if (object.egress != null)
                if (typeof object.egress !== "string" || object.egress.length)
                    message.egress = $String(object.egress);
            if (object.minNodes != null)
                if ($Number(object.minNodes) !== 0)
                    message.minNodes = object.minNodes >>> 0;
            if (object.data) {
                if (!$Array.isArray(object.data))
                    throw $TypeError(".swarm.Commit.data: array expected");
                message.data = $Array(object.data.length);
                for (let i = 0; i < object.data.length; ++i) {
                    if (!$util.isObject(object.data[i]))
                        throw $TypeError(".swarm.Commit.data: object expected");
                    message.data[i] = $root.swarm.Dataset.fromObject(object.data[i], _depth + 1);
                }
            }
            if (object.storage) {
                if (!$Array.isArray(object.storage))
                    throw $TypeError(".swarm.Commit.storage: array expected");
                message.storage = $Array(object.storage.length);
                for (let i = 0; i < object.storage.length; ++i)
                    message.storage[i] = $String(object.storage[i]);
            }
            return message;
        };

        Commit.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.arrays || options.defaults) {
                object.members = [];
                object.delegates = [];
                object.command = [];
                object.data = [];
                object.storage = [];
            }
            if (options.defaults) {
                object.job = "";
                object.attempt = 0;
                object.name = "";
                object.head = "";
                object.driver = "";
                object.terms = null;
                object.archive = null;
                object.trace = "";
                object.requirements = null;
                object.perNode = false;
                object.egress = "";
                object.minNodes = 0;
            }
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                object.job = message.job;
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                object.attempt = message.attempt;
            if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                object.name = message.name;
            if (message.members && message.members.length) {
                object.members = $Array(message.members.length);
                for (let j = 0; j < message.members.length; ++j)
                    object.members[j] = $root.swarm.Member.toObject(message.members[j], options, _depth + 1);
            }
            if (message.head != null && $Object.hasOwnProperty.call(message, "head"))
                object.head = message.head;
            if (message.driver != null && $Object.hasOwnProperty.call(message, "driver"))
                object.driver = message.driver;
            if (message.delegates && message.delegates.length) {
                object.delegates = $Array(message.delegates.length);
                for (let j = 0; j < message.delegates.length; ++j)
                    object.delegates[j] = message.delegates[j];
            }
            if (message.terms != null && $Object.hasOwnProperty.call(message, "terms"))
                object.terms = $root.swarm.Terms.toObject(message.terms, options, _depth + 1);
            if (message.command && message.command.length) {
                object.command = $Array(message.command.length);
                for (let j = 0; j < message.command.length; ++j)
                    object.command[j] = message.command[j];
            }
            if (message.archive != null && $Object.hasOwnProperty.call(message, "archive"))
                object.archive = $root.swarm.Blob.toObject(message.archive, options, _depth + 1);
            if (message.trace != null && $Object.hasOwnProperty.call(message, "trace"))
                object.trace = message.trace;
            if (message.requirements != null && $Object.hasOwnProperty.call(message, "requirements"))
                object.requirements = $root.swarm.Blob.toObject(message.requirements, options, _depth + 1);
            if (message.perNode != null && $Object.hasOwnProperty.call(message, "perNode"))
                object.perNode = message.perNode;
            if (message.egress != null && $Object.hasOwnProperty.call(message, "egress"))
                object.egress = message.egress;
            if (message.minNodes != null && $Object.hasOwnProperty.call(message, "minNodes"))
                object.minNodes = message.minNodes;
            if (message.data && message.data.length) {
                object.data = $Array(message.data.length);
                for (let j = 0; j < message.data.length; ++j)
                    object.data[j] = $root.swarm.Dataset.toObject(message.data[j], options, _depth + 1);
            }
            if (message.storage && message.storage.length) {
                object.storage = $Array(message.storage.length);
                for (let j = 0; j < message.storage.length; ++j)
                    object.storage[j] = message.storage[j];
            }
            return object;
        };

        Commit.prototype.toJSON = function() {
            return Commit.toObject(this, $protobuf.util.toJSONOptions);
        };

        return Commit;
    })();

    swarm.Lease = (function() {

        const Lease = function (properties) {
            this.units = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Lease.prototype.job = "";
        Lease.prototype.attempt = 0;
        Lease.prototype.requester = "";
        Lease.prototype.units = $util.emptyArray;
        Lease.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        Lease.prototype.ttlMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        Lease.prototype.termMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        Lease.prototype.priceMicroPerGpuHour = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        Lease.prototype.commit = "";

        Lease.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(16).uint32(message.attempt);
            if (message.requester != null && $Object.hasOwnProperty.call(message, "requester") && message.requester !== "")
                writer.uint32(26).string(message.requester);
            if (message.units != null && message.units.length)
                for (let i = 0; i < message.units.length; ++i)
                    writer.uint32(34).string(message.units[i]);
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
                writer.uint32(40).uint64(message.epoch);
            if (message.ttlMs != null && $Object.hasOwnProperty.call(message, "ttlMs") && (typeof message.ttlMs === "object" ? message.ttlMs.low || message.ttlMs.high : message.ttlMs !== 0))
                writer.uint32(48).uint64(message.ttlMs);
            if (message.termMs != null && $Object.hasOwnProperty.call(message, "termMs") && (typeof message.termMs === "object" ? message.termMs.low || message.termMs.high : message.termMs !== 0))
                writer.uint32(56).uint64(message.termMs);
            if (message.priceMicroPerGpuHour != null && $Object.hasOwnProperty.call(message, "priceMicroPerGpuHour") && (typeof message.priceMicroPerGpuHour === "object" ? message.priceMicroPerGpuHour.low || message.priceMicroPerGpuHour.high : message.priceMicroPerGpuHour !== 0))
                writer.uint32(64).uint64(message.priceMicroPerGpuHour);
            if (message.commit != null && $Object.hasOwnProperty.call(message, "commit") && message.commit !== "")
                writer.uint32(74).string(message.commit);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Lease.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.Lease();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.job = value;
                        else
                            delete message.job;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.attempt = value;
                        else
                            delete message.attempt;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.requester = value;
                        else
                            delete message.requester;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if (!(message.units && message.units.length))
                            message.units = [];
                        message.units.push(reader.stringVerify());
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.epoch = value;
                        else
                            delete message.epoch;
                        continue;
                    }
                case 6: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.ttlMs = value;
                        else
                            delete message.ttlMs;
                        continue;
                    }
                case 7: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.termMs = value;
                        else
                            delete message.termMs;
                        continue;
                    }
                case 8: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.priceMicroPerGpuHour = value;
                        else
                            delete message.priceMicroPerGpuHour;
                        continue;
                    }
                case 9: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.commit = value;
                        else
                            delete message.commit;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        Lease.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.Lease)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.Lease: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.Lease();
            if (object.job != null)
                if (typeof object.job !== "string" || object.job.length)
                    message.job = $String(object.job);
            if (object.attempt != null)
                if ($Number(object.attempt) !== 0)
                    message.attempt = object.attempt >>> 0;
            if (object.requester != null)
                if (typeof object.requester !== "string" || object.requester.length)
                    message.requester = $String(object.requester);
            if (object.units) {
                if (!$Array.isArray(object.units))
                    throw $TypeError(".swarm.Lease.units: array expected");
                message.units = $Array(object.units.length);
                for (let i = 0; i < object.units.length; ++i)
                    message.units[i] = $String(object.units[i]);
            }
            if (object.epoch != null)
                if (typeof object.epoch === "object" ? object.epoch.low || object.epoch.high : $Number(object.epoch) !== 0)
                    if ($util.Long)
                        message.epoch = $util.Long.fromValue(object.epoch, true);
                    else if (typeof object.epoch === "string")
                        message.epoch = $parseInt(object.epoch, 10);
                    else if (typeof object.epoch === "number")
                        message.epoch = object.epoch;
                    else if (typeof object.epoch === "object")
                        message.epoch = new $util.LongBits(object.epoch.low >>> 0, object.epoch.high >>> 0).toNumber(true);
            if (object.ttlMs != null)
                if (typeof object.ttlMs === "object" ? object.ttlMs.low || object.ttlMs.high : $Number(object.ttlMs) !== 0)
                    if ($util.Long)
                        message.ttlMs = $util.Long.fromValue(object.ttlMs, true);
                    else if (typeof object.ttlMs === "string")
                        message.ttlMs = $parseInt(object.ttlMs, 10);
                    else if (typeof object.ttlMs === "number")
                        message.ttlMs = object.ttlMs;
                    else if (typeof object.ttlMs === "object")
                        message.ttlMs = new $util.LongBits(object.ttlMs.low >>> 0, object.ttlMs.high >>> 0).toNumber(true);
            if (object.termMs != null)
                if (typeof object.termMs === "object" ? object.termMs.low || object.termMs.high : $Number(object.termMs) !== 0)
                    if ($util.Long)
                        message.termMs = $util.Long.fromValue(object.termMs, true);
                    else if (typeof object.termMs === "string")
                        message.termMs = $parseInt(object.termMs, 10);
                    else if (typeof object.termMs === "number")
                        message.termMs = object.termMs;
                    else if (typeof object.termMs === "object")
                        message.termMs = new $util.LongBits(object.termMs.low >>> 0, object.termMs.high >>> 0).toNumber(true);
            if (object.priceMicroPerGpuHour != null)
                if (typeof object.priceMicroPerGpuHour === "object" ? object.priceMicroPerGpuHour.low || object.priceMicroPerGpuHour.high : $Number(object.priceMicroPerGpuHour) !== 0)
                    if ($util.Long)
                        message.priceMicroPerGpuHour = $util.Long.fromValue(object.priceMicroPerGpuHour, true);
                    else if (typeof object.priceMicroPerGpuHour === "string")
                        message.priceMicroPerGpuHour = $parseInt(object.priceMicroPerGpuHour, 10);
                    else if (typeof object.priceMicroPerGpuHour === "number")
                        message.priceMicroPerGpuHour = object.priceMicroPerGpuHour;
                    else if (typeof object.priceMicroPerGpuHour === "object")
                        message.priceMicroPerGpuHour = new $util.LongBits(object.priceMicroPerGpuHour.low >>> 0, object.priceMicroPerGpuHour.high >>> 0).toNumber(true);
            if (object.commit != null)
                if (typeof object.commit !== "string" || object.commit.length)
                    message.commit = $String(object.commit);
            return message;
        };

        Lease.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.arrays || options.defaults)
                object.units = [];
            if (options.defaults) {
                object.job = "";
                object.attempt = 0;
                object.requester = "";
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.epoch = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.epoch = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.ttlMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.ttlMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.termMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.termMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.priceMicroPerGpuHour = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.priceMicroPerGpuHour = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                object.commit = "";
            }
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                object.job = message.job;
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                object.attempt = message.attempt;
            if (message.requester != null && $Object.hasOwnProperty.call(message, "requester"))
                object.requester = message.requester;
            if (message.units && message.units.length) {
                object.units = $Array(message.units.length);
                for (let j = 0; j < message.units.length; ++j)
                    object.units[j] = message.units[j];
            }
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.epoch = typeof message.epoch === "number" ? $BigInt(message.epoch) : $util.Long.fromBits(message.epoch.low >>> 0, message.epoch.high >>> 0, true).toBigInt();
                else if (typeof message.epoch === "number")
                    object.epoch = options.longs === $String ? $String(message.epoch) : message.epoch;
                else
                    object.epoch = options.longs === $String ? $util.Long.prototype.toString.call(message.epoch) : options.longs === $Number ? new $util.LongBits(message.epoch.low >>> 0, message.epoch.high >>> 0).toNumber(true) : message.epoch;
            if (message.ttlMs != null && $Object.hasOwnProperty.call(message, "ttlMs"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.ttlMs = typeof message.ttlMs === "number" ? $BigInt(message.ttlMs) : $util.Long.fromBits(message.ttlMs.low >>> 0, message.ttlMs.high >>> 0, true).toBigInt();
                else if (typeof message.ttlMs === "number")
                    object.ttlMs = options.longs === $String ? $String(message.ttlMs) : message.ttlMs;
                else
                    object.ttlMs = options.longs === $String ? $util.Long.prototype.toString.call(message.ttlMs) : options.longs === $Number ? new $util.LongBits(message.ttlMs.low >>> 0, message.ttlMs.high >>> 0).toNumber(true) : message.ttlMs;
            if (message.termMs != null && $Object.hasOwnProperty.call(message, "termMs"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.termMs = typeof message.termMs === "number" ? $BigInt(message.termMs) : $util.Long.fromBits(message.termMs.low >>> 0, message.termMs.high >>> 0, true).toBigInt();
                else if (typeof message.termMs === "number")
                    object.termMs = options.longs === $String ? $String(message.termMs) : message.termMs;
                else
                    object.termMs = options.longs === $String ? $util.Long.prototype.toString.call(message.termMs) : options.longs === $Number ? new $util.LongBits(message.termMs.low >>> 0, message.termMs.high >>> 0).toNumber(true) : message.termMs;
            if (message.priceMicroPerGpuHour != null && $Object.hasOwnProperty.call(message, "priceMicroPerGpuHour"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.priceMicroPerGpuHour = typeof message.priceMicroPerGpuHour === "number" ? $BigInt(message.priceMicroPerGpuHour) : $util.Long.fromBits(message.priceMicroPerGpuHour.low >>> 0, message.priceMicroPerGpuHour.high >>> 0, true).toBigInt();
                else if (typeof message.priceMicroPerGpuHour === "number")
                    object.priceMicroPerGpuHour = options.longs === $String ? $String(message.priceMicroPerGpuHour) : message.priceMicroPerGpuHour;
                else
                    object.priceMicroPerGpuHour = options.longs === $String ? $util.Long.prototype.toString.call(message.priceMicroPerGpuHour) : options.longs === $Number ? new $util.LongBits(message.priceMicroPerGpuHour.low >>> 0, message.priceMicroPerGpuHour.high >>> 0).toNumber(true) : message.priceMicroPerGpuHour;
            if (message.commit != null && $Object.hasOwnProperty.call(message, "commit"))
                object.commit = message.commit;
            return object;
        };

        Lease.prototype.toJSON = function() {
            return Lease.toObject(this, $protobuf.util.toJSONOptions);
        };

        return Lease;
    })();

    swarm.Endpoint = (function() {

        const Endpoint = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Endpoint.prototype.address = "";
        Endpoint.prototype.port = 0;

        Endpoint.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.address != null && $Object.hasOwnProperty.call(message, "address") && message.address !== "")
                writer.uint32(10).string(message.address);
            if (message.port != null && $Object.hasOwnProperty.call(message, "port") && message.port !== 0)
                writer.uint32(16).uint32(message.port);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Endpoint.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.Endpoint();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.address = value;
                        else
                            delete message.address;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.port = value;
                        else
                            delete message.port;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        Endpoint.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.Endpoint)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.Endpoint: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.Endpoint();
            if (object.address != null)
                if (typeof object.address !== "string" || object.address.length)
                    message.address = $String(object.address);
            if (object.port != null)
                if ($Number(object.port) !== 0)
                    message.port = object.port >>> 0;
            return message;
        };

        Endpoint.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.address = "";
                object.port = 0;
            }
            if (message.address != null && $Object.hasOwnProperty.call(message, "address"))
                object.address = message.address;
            if (message.port != null && $Object.hasOwnProperty.call(message, "port"))
                object.port = message.port;
            return object;
        };

        Endpoint.prototype.toJSON = function() {
            return Endpoint.toObject(this, $protobuf.util.toJSONOptions);
        };

        return Endpoint;
    })();

    swarm.TunnelOffer = (function() {

        const TunnelOffer = function (properties) {
            this.endpoints = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        TunnelOffer.prototype.job = "";
        TunnelOffer.prototype.attempt = 0;
        TunnelOffer.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        TunnelOffer.prototype.publicKey = $util.newBuffer([]);
        TunnelOffer.prototype.endpoints = $util.emptyArray;
        TunnelOffer.prototype.presharedKey = $util.newBuffer([]);
        TunnelOffer.prototype.token = $util.newBuffer([]);

        TunnelOffer.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(16).uint32(message.attempt);
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
                writer.uint32(24).uint64(message.epoch);
            if (message.publicKey != null && $Object.hasOwnProperty.call(message, "publicKey") && message.publicKey.length)
                writer.uint32(34).bytes(message.publicKey);
            if (message.endpoints != null && message.endpoints.length)
                for (let i = 0; i < message.endpoints.length; ++i)
                    $root.swarm.Endpoint.encode(message.endpoints[i], writer.uint32(42).fork(), _depth + 1).ldelim();
            if (message.presharedKey != null && $Object.hasOwnProperty.call(message, "presharedKey") && message.presharedKey.length)
                writer.uint32(50).bytes(message.presharedKey);
            if (message.token != null && $Object.hasOwnProperty.call(message, "token") && message.token.length)
                writer.uint32(58).bytes(message.token);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        TunnelOffer.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.TunnelOffer();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.job = value;
                        else
                            delete message.job;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.attempt = value;
                        else
                            delete message.attempt;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.epoch = value;
                        else
                            delete message.epoch;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.bytes()).length)
                            message.publicKey = value;
                        else
                            delete message.publicKey;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if (!(message.endpoints && message.endpoints.length))
                            message.endpoints = [];
                        message.endpoints.push($root.swarm.Endpoint.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.bytes()).length)
                            message.presharedKey = value;
                        else
                            delete message.presharedKey;
                        continue;
                    }
                case 7: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.bytes()).length)
                            message.token = value;
                        else
                            delete message.token;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        TunnelOffer.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.TunnelOffer)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.TunnelOffer: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.TunnelOffer();
            if (object.job != null)
                if (typeof object.job !== "string" || object.job.length)
                    message.job = $String(object.job);
            if (object.attempt != null)
                if ($Number(object.attempt) !== 0)
                    message.attempt = object.attempt >>> 0;
            if (object.epoch != null)
                if (typeof object.epoch === "object" ? object.epoch.low || object.epoch.high : $Number(object.epoch) !== 0)
                    if ($util.Long)
                        message.epoch = $util.Long.fromValue(object.epoch, true);
                    else if (typeof object.epoch === "string")
                        message.epoch = $parseInt(object.epoch, 10);
                    else if (typeof object.epoch === "number")
                        message.epoch = object.epoch;
                    else if (typeof object.epoch === "object")
                        message.epoch = new $util.LongBits(object.epoch.low >>> 0, object.epoch.high >>> 0).toNumber(true);
            if (object.publicKey != null)
                if (object.publicKey.length)
                    if (typeof object.publicKey === "string")
                        $util.base64.decode(object.publicKey, message.publicKey = $util.newBuffer($util.base64.length(object.publicKey)), 0);
                    else if (object.publicKey.length >= 0)
                        message.publicKey = object.publicKey;
            if (object.endpoints) {
                if (!$Array.isArray(object.endpoints))
                    throw $TypeError(".swarm.TunnelOffer.endpoints: array expected");
                message.endpoints = $Array(object.endpoints.length);
                for (let i = 0; i < object.endpoints.length; ++i) {
                    if (!$util.isObject(object.endpoints[i]))
                        throw $TypeError(".swarm.TunnelOffer.endpoints: object expected");
                    message.endpoints[i] = $root.swarm.Endpoint.fromObject(object.endpoints[i], _depth + 1);
                }
            }
            if (object.presharedKey != null)
                if (object.presharedKey.length)
                    if (typeof object.presharedKey === "string")
                        $util.base64.decode(object.presharedKey, message.presharedKey = $util.newBuffer($util.base64.length(object.presharedKey)), 0);
                    else if (object.presharedKey.length >= 0)
                        message.presharedKey = object.presharedKey;
            if (object.token != null)
                if (object.token.length)
                    if (typeof object.token === "string")
                        $util.base64.decode(object.token, message.token = $util.newBuffer($util.base64.length(object.token)), 0);
                    else if (object.token.length >= 0)
                        message.token = object.token;
            return message;
        };

        TunnelOffer.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.arrays || options.defaults)
                object.endpoints = [];
            if (options.defaults) {
                object.job = "";
                object.attempt = 0;
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.epoch = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.epoch = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                if (options.bytes === $String)
                    object.publicKey = "";
                else {
                    object.publicKey = [];
                    if (options.bytes !== $Array)
                        object.publicKey = $util.newBuffer(object.publicKey);
                }
                if (options.bytes === $String)
                    object.presharedKey = "";
                else {
                    object.presharedKey = [];
                    if (options.bytes !== $Array)
                        object.presharedKey = $util.newBuffer(object.presharedKey);
                }
                if (options.bytes === $String)
                    object.token = "";
                else {
                    object.token = [];
                    if (options.bytes !== $Array)
                        object.token = $util.newBuffer(object.token);
                }
            }
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                object.job = message.job;
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                object.attempt = message.attempt;
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.epoch = typeof message.epoch === "number" ? $BigInt(message.epoch) : $util.Long.fromBits(message.epoch.low >>> 0, message.epoch.high >>> 0, true).toBigInt();
                else if (typeof message.epoch === "number")
                    object.epoch = options.longs === $String ? $String(message.epoch) : message.epoch;
                else
                    object.epoch = options.longs === $String ? $util.Long.prototype.toString.call(message.epoch) : options.longs === $Number ? new $util.LongBits(message.epoch.low >>> 0, message.epoch.high >>> 0).toNumber(true) : message.epoch;
            if (message.publicKey != null && $Object.hasOwnProperty.call(message, "publicKey"))
                object.publicKey = options.bytes === $String ? $util.base64.encode(message.publicKey, 0, message.publicKey.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.publicKey) : message.publicKey;
            if (message.endpoints && message.endpoints.length) {
                object.endpoints = $Array(message.endpoints.length);
                for (let j = 0; j < message.endpoints.length; ++j)
                    object.endpoints[j] = $root.swarm.Endpoint.toObject(message.endpoints[j], options, _depth + 1);
            }
            if (message.presharedKey != null && $Object.hasOwnProperty.call(message, "presharedKey"))
                object.presharedKey = options.bytes === $String ? $util.base64.encode(message.presharedKey, 0, message.presharedKey.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.presharedKey) : message.presharedKey;
            if (message.token != null && $Object.hasOwnProperty.call(message, "token"))
                object.token = options.bytes === $String ? $util.base64.encode(message.token, 0, message.token.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.token) : message.token;
            return object;
        };

        TunnelOffer.prototype.toJSON = function() {
            return TunnelOffer.toObject(this, $protobuf.util.toJSONOptions);
        };

        return TunnelOffer;
    })();

    swarm.TunnelAnswer = (function() {

        const TunnelAnswer = function (properties) {
            this.endpoints = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        TunnelAnswer.prototype.job = "";
        TunnelAnswer.prototype.attempt = 0;
        TunnelAnswer.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        TunnelAnswer.prototype.publicKey = $util.newBuffer([]);
        TunnelAnswer.prototype.endpoints = $util.emptyArray;
        TunnelAnswer.prototype.token = $util.newBuffer([]);

        TunnelAnswer.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(16).uint32(message.attempt);
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
                writer.uint32(24).uint64(message.epoch);
            if (message.publicKey != null && $Object.hasOwnProperty.call(message, "publicKey") && message.publicKey.length)
                writer.uint32(34).bytes(message.publicKey);
            if (message.endpoints != null && message.endpoints.length)
                for (let i = 0; i < message.endpoints.length; ++i)
                    $root.swarm.Endpoint.encode(message.endpoints[i], writer.uint32(42).fork(), _depth + 1).ldelim();
            if (message.token != null && $Object.hasOwnProperty.call(message, "token") && message.token.length)
                writer.uint32(50).bytes(message.token);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        TunnelAnswer.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.TunnelAnswer();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.job = value;
                        else
                            delete message.job;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.attempt = value;
                        else
                            delete message.attempt;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.epoch = value;
                        else
                            delete message.epoch;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.bytes()).length)
                            message.publicKey = value;
                        else
                            delete message.publicKey;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if (!(message.endpoints && message.endpoints.length))
                            message.endpoints = [];
                        message.endpoints.push($root.swarm.Endpoint.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.bytes()).length)
                            message.token = value;
                        else
                            delete message.token;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        TunnelAnswer.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.TunnelAnswer)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.TunnelAnswer: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.TunnelAnswer();
            if (object.job != null)
                if (typeof object.job !== "string" || object.job.length)
                    message.job = $String(object.job);
            if (object.attempt != null)
                if ($Number(object.attempt) !== 0)
                    message.attempt = object.attempt >>> 0;
            if (object.epoch != null)
                if (typeof object.epoch === "object" ? object.epoch.low || object.epoch.high : $Number(object.epoch) !== 0)
                    if ($util.Long)
                        message.epoch = $util.Long.fromValue(object.epoch, true);
                    else if (typeof object.epoch === "string")
                        message.epoch = $parseInt(object.epoch, 10);
                    else if (typeof object.epoch === "number")
                        message.epoch = object.epoch;
                    else if (typeof object.epoch === "object")
                        message.epoch = new $util.LongBits(object.epoch.low >>> 0, object.epoch.high >>> 0).toNumber(true);
            if (object.publicKey != null)
                if (object.publicKey.length)
                    if (typeof object.publicKey === "string")
                        $util.base64.decode(object.publicKey, message.publicKey = $util.newBuffer($util.base64.length(object.publicKey)), 0);
                    else if (object.publicKey.length >= 0)
                        message.publicKey = object.publicKey;
            if (object.endpoints) {
                if (!$Array.isArray(object.endpoints))
                    throw $TypeError(".swarm.TunnelAnswer.endpoints: array expected");
                message.endpoints = $Array(object.endpoints.length);
                for (let i = 0; i < object.endpoints.length; ++i) {
                    if (!$util.isObject(object.endpoints[i]))
                        throw $TypeError(".swarm.TunnelAnswer.endpoints: object expected");
                    message.endpoints[i] = $root.swarm.Endpoint.fromObject(object.endpoints[i], _depth + 1);
                }
            }
            if (object.token != null)
                if (object.token.length)
                    if (typeof object.token === "string")
                        $util.base64.decode(object.token, message.token = $util.newBuffer($util.base64.length(object.token)), 0);
                    else if (object.token.length >= 0)
                        message.token = object.token;
            return message;
        };

        TunnelAnswer.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.arrays || options.defaults)
                object.endpoints = [];
            if (options.defaults) {
                object.job = "";
                object.attempt = 0;
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.epoch = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.epoch = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                if (options.bytes === $String)
                    object.publicKey = "";
                else {
                    object.publicKey = [];
                    if (options.bytes !== $Array)
                        object.publicKey = $util.newBuffer(object.publicKey);
                }
                if (options.bytes === $String)
                    object.token = "";
                else {
                    object.token = [];
                    if (options.bytes !== $Array)
                        object.token = $util.newBuffer(object.token);
                }
            }
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                object.job = message.job;
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                object.attempt = message.attempt;
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.epoch = typeof message.epoch === "number" ? $BigInt(message.epoch) : $util.Long.fromBits(message.epoch.low >>> 0, message.epoch.high >>> 0, true).toBigInt();
                else if (typeof message.epoch === "number")
                    object.epoch = options.longs === $String ? $String(message.epoch) : message.epoch;
                else
                    object.epoch = options.longs === $String ? $util.Long.prototype.toString.call(message.epoch) : options.longs === $Number ? new $util.LongBits(message.epoch.low >>> 0, message.epoch.high >>> 0).toNumber(true) : message.epoch;
            if (message.publicKey != null && $Object.hasOwnProperty.call(message, "publicKey"))
                object.publicKey = options.bytes === $String ? $util.base64.encode(message.publicKey, 0, message.publicKey.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.publicKey) : message.publicKey;
            if (message.endpoints && message.endpoints.length) {
                object.endpoints = $Array(message.endpoints.length);
                for (let j = 0; j < message.endpoints.length; ++j)
                    object.endpoints[j] = $root.swarm.Endpoint.toObject(message.endpoints[j], options, _depth + 1);
            }
            if (message.token != null && $Object.hasOwnProperty.call(message, "token"))
                object.token = options.bytes === $String ? $util.base64.encode(message.token, 0, message.token.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.token) : message.token;
            return object;
        };

        TunnelAnswer.prototype.toJSON = function() {
            return TunnelAnswer.toObject(this, $protobuf.util.toJSONOptions);
        };

        return TunnelAnswer;
    })();

    swarm.Ready = (function() {

        const Ready = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Ready.prototype.job = "";
        Ready.prototype.attempt = 0;
        Ready.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        Ready.prototype.lease = $util.newBuffer([]);

        Ready.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(16).uint32(message.attempt);
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
                writer.uint32(24).uint64(message.epoch);
            if (message.lease != null && $Object.hasOwnProperty.call(message, "lease") && message.lease.length)
                writer.uint32(34).bytes(message.lease);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Ready.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.Ready();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.job = value;
                        else
                            delete message.job;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.attempt = value;
                        else
                            delete message.attempt;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.epoch = value;
                        else
                            delete message.epoch;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.bytes()).length)
                            message.lease = value;
                        else
                            delete message.lease;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        Ready.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.Ready)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.Ready: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.Ready();
            if (object.job != null)
                if (typeof object.job !== "string" || object.job.length)
                    message.job = $String(object.job);
            if (object.attempt != null)
                if ($Number(object.attempt) !== 0)
                    message.attempt = object.attempt >>> 0;
            if (object.epoch != null)
                if (typeof object.epoch === "object" ? object.epoch.low || object.epoch.high : $Number(object.epoch) !== 0)
                    if ($util.Long)
                        message.epoch = $util.Long.fromValue(object.epoch, true);
                    else if (typeof object.epoch === "string")
                        message.epoch = $parseInt(object.epoch, 10);
                    else if (typeof object.epoch === "number")
                        message.epoch = object.epoch;
                    else if (typeof object.epoch === "object")
                        message.epoch = new $util.LongBits(object.epoch.low >>> 0, object.epoch.high >>> 0).toNumber(true);
            if (object.lease != null)
                if (object.lease.length)
                    if (typeof object.lease === "string")
                        $util.base64.decode(object.lease, message.lease = $util.newBuffer($util.base64.length(object.lease)), 0);
                    else if (object.lease.length >= 0)
                        message.lease = object.lease;
            return message;
        };

        Ready.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.job = "";
                object.attempt = 0;
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.epoch = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.epoch = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                if (options.bytes === $String)
                    object.lease = "";
                else {
                    object.lease = [];
                    if (options.bytes !== $Array)
                        object.lease = $util.newBuffer(object.lease);
                }
            }
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                object.job = message.job;
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                object.attempt = message.attempt;
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.epoch = typeof message.epoch === "number" ? $BigInt(message.epoch) : $util.Long.fromBits(message.epoch.low >>> 0, message.epoch.high >>> 0, true).toBigInt();
                else if (typeof message.epoch === "number")
                    object.epoch = options.longs === $String ? $String(message.epoch) : message.epoch;
                else
                    object.epoch = options.longs === $String ? $util.Long.prototype.toString.call(message.epoch) : options.longs === $Number ? new $util.LongBits(message.epoch.low >>> 0, message.epoch.high >>> 0).toNumber(true) : message.epoch;
            if (message.lease != null && $Object.hasOwnProperty.call(message, "lease"))
                object.lease = options.bytes === $String ? $util.base64.encode(message.lease, 0, message.lease.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.lease) : message.lease;
            return object;
        };

        Ready.prototype.toJSON = function() {
            return Ready.toObject(this, $protobuf.util.toJSONOptions);
        };

        return Ready;
    })();

    swarm.Withdraw = (function() {

        const Withdraw = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Withdraw.prototype.job = "";
        Withdraw.prototype.attempt = 0;
        Withdraw.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        Withdraw.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(16).uint32(message.attempt);
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
                writer.uint32(24).uint64(message.epoch);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Withdraw.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.Withdraw();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.job = value;
                        else
                            delete message.job;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.attempt = value;
                        else
                            delete message.attempt;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.epoch = value;
                        else
                            delete message.epoch;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        Withdraw.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.Withdraw)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.Withdraw: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.Withdraw();
            if (object.job != null)
                if (typeof object.job !== "string" || object.job.length)
                    message.job = $String(object.job);
            if (object.attempt != null)
                if ($Number(object.attempt) !== 0)
                    message.attempt = object.attempt >>> 0;
            if (object.epoch != null)
                if (typeof object.epoch === "object" ? object.epoch.low || object.epoch.high : $Number(object.epoch) !== 0)
                    if ($util.Long)
                        message.epoch = $util.Long.fromValue(object.epoch, true);
                    else if (typeof object.epoch === "string")
                        message.epoch = $parseInt(object.epoch, 10);
                    else if (typeof object.epoch === "number")
                        message.epoch = object.epoch;
                    else if (typeof object.epoch === "object")
                        message.epoch = new $util.LongBits(object.epoch.low >>> 0, object.epoch.high >>> 0).toNumber(true);
            return message;
        };

        Withdraw.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.job = "";
                object.attempt = 0;
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.epoch = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.epoch = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
            }
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                object.job = message.job;
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                object.attempt = message.attempt;
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.epoch = typeof message.epoch === "number" ? $BigInt(message.epoch) : $util.Long.fromBits(message.epoch.low >>> 0, message.epoch.high >>> 0, true).toBigInt();
                else if (typeof message.epoch === "number")
                    object.epoch = options.longs === $String ? $String(message.epoch) : message.epoch;
                else
                    object.epoch = options.longs === $String ? $util.Long.prototype.toString.call(message.epoch) : options.longs === $Number ? new $util.LongBits(message.epoch.low >>> 0, message.epoch.high >>> 0).toNumber(true) : message.epoch;
            return object;
        };

        Withdraw.prototype.toJSON = function() {
            return Withdraw.toObject(this, $protobuf.util.toJSONOptions);
        };

        return Withdraw;
    })();

    swarm.Withdrawn = (function() {

        const Withdrawn = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Withdrawn.prototype.job = "";
        Withdrawn.prototype.attempt = 0;

        Withdrawn.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(16).uint32(message.attempt);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Withdrawn.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.Withdrawn();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.job = value;
                        else
                            delete message.job;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.attempt = value;
                        else
                            delete message.attempt;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        Withdrawn.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.Withdrawn)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.Withdrawn: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.Withdrawn();
            if (object.job != null)
                if (typeof object.job !== "string" || object.job.length)
                    message.job = $String(object.job);
            if (object.attempt != null)
                if ($Number(object.attempt) !== 0)
                    message.attempt = object.attempt >>> 0;
            return message;
        };

        Withdrawn.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.job = "";
                object.attempt = 0;
            }
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                object.job = message.job;
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                object.attempt = message.attempt;
            return object;
        };

        Withdrawn.prototype.toJSON = function() {
            return Withdrawn.toObject(this, $protobuf.util.toJSONOptions);
        };

        return Withdrawn;
    })();

    swarm.Started = (function() {

        const Started = function (properties) {
            this.leases = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Started.prototype.job = "";
        Started.prototype.attempt = 0;
        Started.prototype.leases = $util.emptyArray;

        Started.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(16).uint32(message.attempt);
            if (message.leases != null && message.leases.length)
                for (let i = 0; i < message.leases.length; ++i)
                    writer.uint32(26).bytes(message.leases[i]);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Started.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.Started();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.job = value;
                        else
                            delete message.job;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.attempt = value;
                        else
                            delete message.attempt;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if (!(message.leases && message.leases.length))
                            message.leases = [];
                        message.leases.push(reader.bytes());
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        Started.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.Started)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.Started: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.Started();
            if (object.job != null)
                if (typeof object.job !== "string" || object.job.length)
                    message.job = $String(object.job);
            if (object.attempt != null)
                if ($Number(object.attempt) !== 0)
                    message.attempt = object.attempt >>> 0;
            if (object.leases) {
                if (!$Array.isArray(object.leases))
                    throw $TypeError(".swarm.Started.leases: array expected");
                message.leases = $Array(object.leases.length);
                for (let i = 0; i < object.leases.length; ++i)
                    if (typeof object.leases[i] === "string")
                        $util.base64.decode(object.leases[i], message.leases[i] = $util.newBuffer($util.base64.length(object.leases[i])), 0);
                    else if (object.leases[i].length >= 0)
                        message.leases[i] = object.leases[i];
            }
            return message;
        };

        Started.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.arrays || options.defaults)
                object.leases = [];
            if (options.defaults) {
                object.job = "";
                object.attempt = 0;
            }
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                object.job = message.job;
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                object.attempt = message.attempt;
            if (message.leases && message.leases.length) {
                object.leases = $Array(message.leases.length);
                for (let j = 0; j < message.leases.length; ++j)
                    object.leases[j] = options.bytes === $String ? $util.base64.encode(message.leases[j], 0, message.leases[j].length) : options.bytes === $Array ? $Array.prototype.slice.call(message.leases[j]) : message.leases[j];
            }
            return object;
        };

        Started.prototype.toJSON = function() {
            return Started.toObject(this, $protobuf.util.toJSONOptions);
        };

        return Started;
    })();

    swarm.Heartbeat = (function() {

        const Heartbeat = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Heartbeat.prototype.job = "";
        Heartbeat.prototype.attempt = 0;
        Heartbeat.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        Heartbeat.prototype.count = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        Heartbeat.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(16).uint32(message.attempt);
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
                writer.uint32(24).uint64(message.epoch);
            if (message.count != null && $Object.hasOwnProperty.call(message, "count") && (typeof message.count === "object" ? message.count.low || message.count.high : message.count !== 0))
                writer.uint32(32).uint64(message.count);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Heartbeat.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.Heartbeat();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.job = value;
                        else
                            delete message.job;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.attempt = value;
                        else
                            delete message.attempt;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.epoch = value;
                        else
                            delete message.epoch;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.count = value;
                        else
                            delete message.count;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        Heartbeat.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.Heartbeat)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.Heartbeat: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.Heartbeat();
            if (object.job != null)
                if (typeof object.job !== "string" || object.job.length)
                    message.job = $String(object.job);
            if (object.attempt != null)
                if ($Number(object.attempt) !== 0)
                    message.attempt = object.attempt >>> 0;
            if (object.epoch != null)
                if (typeof object.epoch === "object" ? object.epoch.low || object.epoch.high : $Number(object.epoch) !== 0)
                    if ($util.Long)
                        message.epoch = $util.Long.fromValue(object.epoch, true);
                    else if (typeof object.epoch === "string")
                        message.epoch = $parseInt(object.epoch, 10);
                    else if (typeof object.epoch === "number")
                        message.epoch = object.epoch;
                    else if (typeof object.epoch === "object")
                        message.epoch = new $util.LongBits(object.epoch.low >>> 0, object.epoch.high >>> 0).toNumber(true);
            if (object.count != null)
                if (typeof object.count === "object" ? object.count.low || object.count.high : $Number(object.count) !== 0)
                    if ($util.Long)
                        message.count = $util.Long.fromValue(object.count, true);
                    else if (typeof object.count === "string")
                        message.count = $parseInt(object.count, 10);
                    else if (typeof object.count === "number")
                        message.count = object.count;
                    else if (typeof object.count === "object")
                        message.count = new $util.LongBits(object.count.low >>> 0, object.count.high >>> 0).toNumber(true);
            return message;
        };

        Heartbeat.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.job = "";
                object.attempt = 0;
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.epoch = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.epoch = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.count = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.count = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
            }
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                object.job = message.job;
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                object.attempt = message.attempt;
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.epoch = typeof message.epoch === "number" ? $BigInt(message.epoch) : $util.Long.fromBits(message.epoch.low >>> 0, message.epoch.high >>> 0, true).toBigInt();
                else if (typeof message.epoch === "number")
                    object.epoch = options.longs === $String ? $String(message.epoch) : message.epoch;
                else
                    object.epoch = options.longs === $String ? $util.Long.prototype.toString.call(message.epoch) : options.longs === $Number ? new $util.LongBits(message.epoch.low >>> 0, message.epoch.high >>> 0).toNumber(true) : message.epoch;
            if (message.count != null && $Object.hasOwnProperty.call(message, "count"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.count = typeof message.count === "number" ? $BigInt(message.count) : $util.Long.fromBits(message.count.low >>> 0, message.count.high >>> 0, true).toBigInt();
                else if (typeof message.count === "number")
                    object.count = options.longs === $String ? $String(message.count) : message.count;
                else
                    object.count = options.longs === $String ? $util.Long.prototype.toString.call(message.count) : options.longs === $Number ? new $util.LongBits(message.count.low >>> 0, message.count.high >>> 0).toNumber(true) : message.count;
            return object;
        };

        Heartbeat.prototype.toJSON = function() {
            return Heartbeat.toObject(this, $protobuf.util.toJSONOptions);
        };

        return Heartbeat;
    })();

    swarm.RenewAsk = (function() {

        const RenewAsk = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        RenewAsk.prototype.job = "";
        RenewAsk.prototype.attempt = 0;
        RenewAsk.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        RenewAsk.prototype.unitMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        RenewAsk.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(16).uint32(message.attempt);
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
                writer.uint32(24).uint64(message.epoch);
            if (message.unitMs != null && $Object.hasOwnProperty.call(message, "unitMs") && (typeof message.unitMs === "object" ? message.unitMs.low || message.unitMs.high : message.unitMs !== 0))
                writer.uint32(32).uint64(message.unitMs);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        RenewAsk.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.RenewAsk();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.job = value;
                        else
                            delete message.job;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.attempt = value;
                        else
                            delete message.attempt;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.epoch = value;
                        else
                            delete message.epoch;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.unitMs = value;
                        else
                            delete message.unitMs;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        RenewAsk.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.RenewAsk)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.RenewAsk: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.RenewAsk();
            if (object.job != null)
                if (typeof object.job !== "string" || object.job.length)
                    message.job = $String(object.job);
            if (object.attempt != null)
                if ($Number(object.attempt) !== 0)
                    message.attempt = object.attempt >>> 0;
            if (object.epoch != null)
                if (typeof object.epoch === "object" ? object.epoch.low || object.epoch.high : $Number(object.epoch) !== 0)
                    if ($util.Long)
                        message.epoch = $util.Long.fromValue(object.epoch, true);
                    else if (typeof object.epoch === "string")
                        message.epoch = $parseInt(object.epoch, 10);
                    else if (typeof object.epoch === "number")
                        message.epoch = object.epoch;
                    else if (typeof object.epoch === "object")
                        message.epoch = new $util.LongBits(object.epoch.low >>> 0, object.epoch.high >>> 0).toNumber(true);
            if (object.unitMs != null)
                if (typeof object.unitMs === "object" ? object.unitMs.low || object.unitMs.high : $Number(object.unitMs) !== 0)
                    if ($util.Long)
                        message.unitMs = $util.Long.fromValue(object.unitMs, true);
                    else if (typeof object.unitMs === "string")
                        message.unitMs = $parseInt(object.unitMs, 10);
                    else if (typeof object.unitMs === "number")
                        message.unitMs = object.unitMs;
                    else if (typeof object.unitMs === "object")
                        message.unitMs = new $util.LongBits(object.unitMs.low >>> 0, object.unitMs.high >>> 0).toNumber(true);
            return message;
        };

        RenewAsk.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.job = "";
                object.attempt = 0;
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.epoch = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.epoch = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.unitMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.unitMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
            }
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                object.job = message.job;
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                object.attempt = message.attempt;
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.epoch = typeof message.epoch === "number" ? $BigInt(message.epoch) : $util.Long.fromBits(message.epoch.low >>> 0, message.epoch.high >>> 0, true).toBigInt();
                else if (typeof message.epoch === "number")
                    object.epoch = options.longs === $String ? $String(message.epoch) : message.epoch;
                else
                    object.epoch = options.longs === $String ? $util.Long.prototype.toString.call(message.epoch) : options.longs === $Number ? new $util.LongBits(message.epoch.low >>> 0, message.epoch.high >>> 0).toNumber(true) : message.epoch;
            if (message.unitMs != null && $Object.hasOwnProperty.call(message, "unitMs"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.unitMs = typeof message.unitMs === "number" ? $BigInt(message.unitMs) : $util.Long.fromBits(message.unitMs.low >>> 0, message.unitMs.high >>> 0, true).toBigInt();
                else if (typeof message.unitMs === "number")
                    object.unitMs = options.longs === $String ? $String(message.unitMs) : message.unitMs;
                else
                    object.unitMs = options.longs === $String ? $util.Long.prototype.toString.call(message.unitMs) : options.longs === $Number ? new $util.LongBits(message.unitMs.low >>> 0, message.unitMs.high >>> 0).toNumber(true) : message.unitMs;
            return object;
        };

        RenewAsk.prototype.toJSON = function() {
            return RenewAsk.toObject(this, $protobuf.util.toJSONOptions);
        };

        return RenewAsk;
    })();

    swarm.LeaseRenew = (function() {

        const LeaseRenew = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        LeaseRenew.prototype.job = "";
        LeaseRenew.prototype.attempt = 0;
        LeaseRenew.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        LeaseRenew.prototype.number = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        LeaseRenew.prototype.unitMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        LeaseRenew.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(16).uint32(message.attempt);
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
                writer.uint32(24).uint64(message.epoch);
            if (message.number != null && $Object.hasOwnProperty.call(message, "number") && (typeof message.number === "object" ? message.number.low || message.number.high : message.number !== 0))
                writer.uint32(32).uint64(message.number);
            if (message.unitMs != null && $Object.hasOwnProperty.call(message, "unitMs") && (typeof message.unitMs === "object" ? message.unitMs.low || message.unitMs.high : message.unitMs !== 0))
                writer.uint32(40).uint64(message.unitMs);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        LeaseRenew.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.LeaseRenew();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.job = value;
                        else
                            delete message.job;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.attempt = value;
                        else
                            delete message.attempt;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.epoch = value;
                        else
                            delete message.epoch;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.number = value;
                        else
                            delete message.number;
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.unitMs = value;
                        else
                            delete message.unitMs;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        LeaseRenew.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.LeaseRenew)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.LeaseRenew: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.LeaseRenew();
            if (object.job != null)
                if (typeof object.job !== "string" || object.job.length)
                    message.job = $String(object.job);
            if (object.attempt != null)
                if ($Number(object.attempt) !== 0)
                    message.attempt = object.attempt >>> 0;
            if (object.epoch != null)
                if (typeof object.epoch === "object" ? object.epoch.low || object.epoch.high : $Number(object.epoch) !== 0)
                    if ($util.Long)
                        message.epoch = $util.Long.fromValue(object.epoch, true);
                    else if (typeof object.epoch === "string")
                        message.epoch = $parseInt(object.epoch, 10);
                    else if (typeof object.epoch === "number")
                        message.epoch = object.epoch;
                    else if (typeof object.epoch === "object")
                        message.epoch = new $util.LongBits(object.epoch.low >>> 0, object.epoch.high >>> 0).toNumber(true);
            if (object.number != null)
                if (typeof object.number === "object" ? object.number.low || object.number.high : $Number(object.number) !== 0)
                    if ($util.Long)
                        message.number = $util.Long.fromValue(object.number, true);
                    else if (typeof object.number === "string")
                        message.number = $parseInt(object.number, 10);
                    else if (typeof object.number === "number")
                        message.number = object.number;
                    else if (typeof object.number === "object")
                        message.number = new $util.LongBits(object.number.low >>> 0, object.number.high >>> 0).toNumber(true);
            if (object.unitMs != null)
                if (typeof object.unitMs === "object" ? object.unitMs.low || object.unitMs.high : $Number(object.unitMs) !== 0)
                    if ($util.Long)
                        message.unitMs = $util.Long.fromValue(object.unitMs, true);
                    else if (typeof object.unitMs === "string")
                        message.unitMs = $parseInt(object.unitMs, 10);
                    else if (typeof object.unitMs === "number")
                        message.unitMs = object.unitMs;
                    else if (typeof object.unitMs === "object")
                        message.unitMs = new $util.LongBits(object.unitMs.low >>> 0, object.unitMs.high >>> 0).toNumber(true);
            return message;
        };

        LeaseRenew.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.job = "";
                object.attempt = 0;
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.epoch = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.epoch = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.number = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.number = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.unitMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.unitMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
            }
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                object.job = message.job;
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                object.attempt = message.attempt;
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.epoch = typeof message.epoch === "number" ? $BigInt(message.epoch) : $util.Long.fromBits(message.epoch.low >>> 0, message.epoch.high >>> 0, true).toBigInt();
                else if (typeof message.epoch === "number")
                    object.epoch = options.longs === $String ? $String(message.epoch) : message.epoch;
                else
                    object.epoch = options.longs === $String ? $util.Long.prototype.toString.call(message.epoch) : options.longs === $Number ? new $util.LongBits(message.epoch.low >>> 0, message.epoch.high >>> 0).toNumber(true) : message.epoch;
            if (message.number != null && $Object.hasOwnProperty.call(message, "number"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.number = typeof message.number === "number" ? $BigInt(message.number) : $util.Long.fromBits(message.number.low >>> 0, message.number.high >>> 0, true).toBigInt();
                else if (typeof message.number === "number")
                    object.number = options.longs === $String ? $String(message.number) : message.number;
                else
                    object.number = options.longs === $String ? $util.Long.prototype.toString.call(message.number) : options.longs === $Number ? new $util.LongBits(message.number.low >>> 0, message.number.high >>> 0).toNumber(true) : message.number;
            if (message.unitMs != null && $Object.hasOwnProperty.call(message, "unitMs"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.unitMs = typeof message.unitMs === "number" ? $BigInt(message.unitMs) : $util.Long.fromBits(message.unitMs.low >>> 0, message.unitMs.high >>> 0, true).toBigInt();
                else if (typeof message.unitMs === "number")
                    object.unitMs = options.longs === $String ? $String(message.unitMs) : message.unitMs;
                else
                    object.unitMs = options.longs === $String ? $util.Long.prototype.toString.call(message.unitMs) : options.longs === $Number ? new $util.LongBits(message.unitMs.low >>> 0, message.unitMs.high >>> 0).toNumber(true) : message.unitMs;
            return object;
        };

        LeaseRenew.prototype.toJSON = function() {
            return LeaseRenew.toObject(this, $protobuf.util.toJSONOptions);
        };

        return LeaseRenew;
    })();

    swarm.Outcome = (function() {

        const Outcome = function (properties) {
            this.lastLines = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Outcome.prototype.cause = "";
        Outcome.prototype.exitCode = 0;
        Outcome.prototype.signal = "";
        Outcome.prototype.peer = "";
        Outcome.prototype.detail = "";
        Outcome.prototype.lastLines = $util.emptyArray;

        Outcome.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.cause != null && $Object.hasOwnProperty.call(message, "cause") && message.cause !== "")
                writer.uint32(10).string(message.cause);
            if (message.exitCode != null && $Object.hasOwnProperty.call(message, "exitCode") && message.exitCode !== 0)
                writer.uint32(16).sint32(message.exitCode);
            if (message.signal != null && $Object.hasOwnProperty.call(message, "signal") && message.signal !== "")
                writer.uint32(26).string(message.signal);
            if (message.peer != null && $Object.hasOwnProperty.call(message, "peer") && message.peer !== "")
                writer.uint32(34).string(message.peer);
            if (message.detail != null && $Object.hasOwnProperty.call(message, "detail") && message.detail !== "")
                writer.uint32(42).string(message.detail);
            if (message.lastLines != null && message.lastLines.length)
                for (let i = 0; i < message.lastLines.length; ++i)
                    writer.uint32(50).string(message.lastLines[i]);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Outcome.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.Outcome();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.cause = value;
                        else
                            delete message.cause;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.sint32())
                            message.exitCode = value;
                        else
                            delete message.exitCode;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.signal = value;
                        else
                            delete message.signal;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.peer = value;
                        else
                            delete message.peer;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.detail = value;
                        else
                            delete message.detail;
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        if (!(message.lastLines && message.lastLines.length))
                            message.lastLines = [];
                        message.lastLines.push(reader.stringVerify());
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        Outcome.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.Outcome)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.Outcome: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.Outcome();
            if (object.cause != null)
                if (typeof object.cause !== "string" || object.cause.length)
                    message.cause = $String(object.cause);
            if (object.exitCode != null)
                if ($Number(object.exitCode) !== 0)
                    message.exitCode = object.exitCode | 0;
            if (object.signal != null)
                if (typeof object.signal !== "string" || object.signal.length)
                    message.signal = $String(object.signal);
            if (object.peer != null)
                if (typeof object.peer !== "string" || object.peer.length)
                    message.peer = $String(object.peer);
            if (object.detail != null)
                if (typeof object.detail !== "string" || object.detail.length)
                    message.detail = $String(object.detail);
            if (object.lastLines) {
                if (!$Array.isArray(object.lastLines))
                    throw $TypeError(".swarm.Outcome.lastLines: array expected");
                message.lastLines = $Array(object.lastLines.length);
                for (let i = 0; i < object.lastLines.length; ++i)
                    message.lastLines[i] = $String(object.lastLines[i]);
            }
            return message;
        };

        Outcome.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.arrays || options.defaults)
                object.lastLines = [];
            if (options.defaults) {
                object.cause = "";
                object.exitCode = 0;
                object.signal = "";
                object.peer = "";
                object.detail = "";
            }
            if (message.cause != null && $Object.hasOwnProperty.call(message, "cause"))
                object.cause = message.cause;
            if (message.exitCode != null && $Object.hasOwnProperty.call(message, "exitCode"))
                object.exitCode = message.exitCode;
            if (message.signal != null && $Object.hasOwnProperty.call(message, "signal"))
                object.signal = message.signal;
            if (message.peer != null && $Object.hasOwnProperty.call(message, "peer"))
                object.peer = message.peer;
            if (message.detail != null && $Object.hasOwnProperty.call(message, "detail"))
                object.detail = message.detail;
            if (message.lastLines && message.lastLines.length) {
                object.lastLines = $Array(message.lastLines.length);
                for (let j = 0; j < message.lastLines.length; ++j)
                    object.lastLines[j] = message.lastLines[j];
            }
            return object;
        };

        Outcome.prototype.toJSON = function() {
            return Outcome.toObject(this, $protobuf.util.toJSONOptions);
        };

        return Outcome;
    })();

    swarm.Exited = (function() {

        const Exited = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Exited.prototype.job = "";
        Exited.prototype.attempt = 0;
        Exited.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        Exited.prototype.outcome = null;

        Exited.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(16).uint32(message.attempt);
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
                writer.uint32(24).uint64(message.epoch);
            if (message.outcome != null && $Object.hasOwnProperty.call(message, "outcome"))
                $root.swarm.Outcome.encode(message.outcome, writer.uint32(34).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Exited.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.Exited();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.job = value;
                        else
                            delete message.job;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.attempt = value;
                        else
                            delete message.attempt;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.epoch = value;
                        else
                            delete message.epoch;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        message.outcome = $root.swarm.Outcome.decode(reader, reader.size(), $undefined, _depth + 1, message.outcome);
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        Exited.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.Exited)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.Exited: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.Exited();
            if (object.job != null)
                if (typeof object.job !== "string" || object.job.length)
                    message.job = $String(object.job);
            if (object.attempt != null)
                if ($Number(object.attempt) !== 0)
                    message.attempt = object.attempt >>> 0;
            if (object.epoch != null)
                if (typeof object.epoch === "object" ? object.epoch.low || object.epoch.high : $Number(object.epoch) !== 0)
                    if ($util.Long)
                        message.epoch = $util.Long.fromValue(object.epoch, true);
                    else if (typeof object.epoch === "string")
                        message.epoch = $parseInt(object.epoch, 10);
                    else if (typeof object.epoch === "number")
                        message.epoch = object.epoch;
                    else if (typeof object.epoch === "object")
                        message.epoch = new $util.LongBits(object.epoch.low >>> 0, object.epoch.high >>> 0).toNumber(true);
            if (object.outcome != null) {
                if (!$util.isObject(object.outcome))
                    throw $TypeError(".swarm.Exited.outcome: object expected");
                message.outcome = $root.swarm.Outcome.fromObject(object.outcome, _depth + 1);
            }
            return message;
        };

        Exited.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.job = "";
                object.attempt = 0;
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.epoch = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.epoch = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                object.outcome = null;
            }
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                object.job = message.job;
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                object.attempt = message.attempt;
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.epoch = typeof message.epoch === "number" ? $BigInt(message.epoch) : $util.Long.fromBits(message.epoch.low >>> 0, message.epoch.high >>> 0, true).toBigInt();
                else if (typeof message.epoch === "number")
                    object.epoch = options.longs === $String ? $String(message.epoch) : message.epoch;
                else
                    object.epoch = options.longs === $String ? $util.Long.prototype.toString.call(message.epoch) : options.longs === $Number ? new $util.LongBits(message.epoch.low >>> 0, message.epoch.high >>> 0).toNumber(true) : message.epoch;
            if (message.outcome != null && $Object.hasOwnProperty.call(message, "outcome"))
                object.outcome = $root.swarm.Outcome.toObject(message.outcome, options, _depth + 1);
            return object;
        };

        Exited.prototype.toJSON = function() {
            return Exited.toObject(this, $protobuf.util.toJSONOptions);
        };

        return Exited;
    })();

    swarm.Progress = (function() {

        const Progress = function (properties) {
            this.metrics = {};
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Progress.prototype.job = "";
        Progress.prototype.attempt = 0;
        Progress.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        Progress.prototype.number = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        Progress.prototype.metrics = $util.emptyObject;
        Progress.prototype.step = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        Progress.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(16).uint32(message.attempt);
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
                writer.uint32(24).uint64(message.epoch);
            if (message.number != null && $Object.hasOwnProperty.call(message, "number") && (typeof message.number === "object" ? message.number.low || message.number.high : message.number !== 0))
                writer.uint32(32).uint64(message.number);
            if (message.metrics != null && $Object.hasOwnProperty.call(message, "metrics"))
                for (let keys = $Object.keys(message.metrics), i = 0; i < keys.length; ++i)
                    writer.uint32(42).fork().uint32(10).string(keys[i]).uint32(17).double(message.metrics[keys[i]]).ldelim();
            if (message.step != null && $Object.hasOwnProperty.call(message, "step") && (typeof message.step === "object" ? message.step.low || message.step.high : message.step !== 0))
                writer.uint32(48).uint64(message.step);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Progress.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, key, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.Progress();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.job = value;
                        else
                            delete message.job;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.attempt = value;
                        else
                            delete message.attempt;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.epoch = value;
                        else
                            delete message.epoch;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.number = value;
                        else
                            delete message.number;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if (message.metrics === $util.emptyObject)
                            message.metrics = {};
                        let end2 = reader.size() + reader.pos;
                        if (end2 > reader.len)
                            throw $RangeError("index out of range");
                        reader.len = end2;
                        key = "";
                        value = 0;
                        while (reader.pos < end2) {
                            let tag2 = reader.tag();
                            wireType = tag2 & 7;
                            switch (tag2 >>>= 3) {
                            case 1:
                                if (wireType !== 2)
                                    break;
                                key = reader.stringVerify();
                                continue;
                            case 2:
                                if (wireType !== 1)
                                    break;
                                value = reader.double();
                                continue;
                            }
                            reader.skipType(wireType, _depth, tag2);
                        }
                        if (reader.pos !== end2)
                            throw $RangeError("index out of range");
                        reader.len = end;
                        if (key === "__proto__")
                            $util.makeProp(message.metrics, key);
                        message.metrics[key] = value;
                        continue;
                    }
                case 6: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.step = value;
                        else
                            delete message.step;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        Progress.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.Progress)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.Progress: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.Progress();
            if (object.job != null)
                if (typeof object.job !== "string" || object.job.length)
                    message.job = $String(object.job);
            if (object.attempt != null)
                if ($Number(object.attempt) !== 0)
                    message.attempt = object.attempt >>> 0;
            if (object.epoch != null)
                if (typeof object.epoch === "object" ? object.epoch.low || object.epoch.high : $Number(object.epoch) !== 0)
                    if ($util.Long)
                        message.epoch = $util.Long.fromValue(object.epoch, true);
                    else if (typeof object.epoch === "string")
                        message.epoch = $parseInt(object.epoch, 10);
                    else if (typeof object.epoch === "number")
                        message.epoch = object.epoch;
                    else if (typeof object.epoch === "object")
                        message.epoch = new $util.LongBits(object.epoch.low >>> 0, object.epoch.high >>> 0).toNumber(true);
            if (object.number != null)
                if (typeof object.number === "object" ? object.number.low || object.number.high : $Number(object.number) !== 0)
                    if ($util.Long)
                        message.number = $util.Long.fromValue(object.number, true);
                    else if (typeof object.number === "string")
                        message.number = $parseInt(object.number, 10);
                    else if (typeof object.number === "number")
                        message.number = object.number;
                    else if (typeof object.number === "object")
                        message.number = new $util.LongBits(object.number.low >>> 0, object.number.high >>> 0).toNumber(true);
            if (object.metrics) {
                if (!$util.isObject(object.metrics))
                    throw $TypeError(".swarm.Progress.metrics: object expected");
                message.metrics = {};
                for (let keys = $Object.keys(object.metrics), i = 0; i < keys.length; ++i) {
                    if (keys[i] === "__proto__")
                        $util.makeProp(message.metrics, keys[i]);
                    message.metrics[keys[i]] = $Number(object.metrics[keys[i]]);
                }
            }
            if (object.step != null)
                if (typeof object.step === "object" ? object.step.low || object.step.high : $Number(object.step) !== 0)
                    if ($util.Long)
                        message.step = $util.Long.fromValue(object.step, true);
                    else if (typeof object.step === "string")
                        message.step = $parseInt(object.step, 10);
                    else if (typeof object.step === "number")
                        message.step = object.step;
                    else if (typeof object.step === "object")
                        message.step = new $util.LongBits(object.step.low >>> 0, object.step.high >>> 0).toNumber(true);
            return message;
        };

        Progress.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.objects || options.defaults)
                object.metrics = {};
            if (options.defaults) {
                object.job = "";
                object.attempt = 0;
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.epoch = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.epoch = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.number = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.number = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.step = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.step = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
            }
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                object.job = message.job;
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                object.attempt = message.attempt;
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.epoch = typeof message.epoch === "number" ? $BigInt(message.epoch) : $util.Long.fromBits(message.epoch.low >>> 0, message.epoch.high >>> 0, true).toBigInt();
                else if (typeof message.epoch === "number")
                    object.epoch = options.longs === $String ? $String(message.epoch) : message.epoch;
                else
                    object.epoch = options.longs === $String ? $util.Long.prototype.toString.call(message.epoch) : options.longs === $Number ? new $util.LongBits(message.epoch.low >>> 0, message.epoch.high >>> 0).toNumber(true) : message.epoch;
            if (message.number != null && $Object.hasOwnProperty.call(message, "number"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.number = typeof message.number === "number" ? $BigInt(message.number) : $util.Long.fromBits(message.number.low >>> 0, message.number.high >>> 0, true).toBigInt();
                else if (typeof message.number === "number")
                    object.number = options.longs === $String ? $String(message.number) : message.number;
                else
                    object.number = options.longs === $String ? $util.Long.prototype.toString.call(message.number) : options.longs === $Number ? new $util.LongBits(message.number.low >>> 0, message.number.high >>> 0).toNumber(true) : message.number;
            let keys2;
            if (message.metrics && (keys2 = $Object.keys(message.metrics)).length) {
                object.metrics = {};
                for (let j = 0; j < keys2.length; ++j) {
                    if (keys2[j] === "__proto__")
                        $util.makeProp(object.metrics, keys2[j]);
                    object.metrics[keys2[j]] = options.json && !$isFinite(message.metrics[keys2[j]]) ? $String(message.metrics[keys2[j]]) : message.metrics[keys2[j]];
                }
            }
            if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.step = typeof message.step === "number" ? $BigInt(message.step) : $util.Long.fromBits(message.step.low >>> 0, message.step.high >>> 0, true).toBigInt();
                else if (typeof message.step === "number")
                    object.step = options.longs === $String ? $String(message.step) : message.step;
                else
                    object.step = options.longs === $String ? $util.Long.prototype.toString.call(message.step) : options.longs === $Number ? new $util.LongBits(message.step.low >>> 0, message.step.high >>> 0).toNumber(true) : message.step;
            return object;
        };

        Progress.prototype.toJSON = function() {
            return Progress.toObject(this, $protobuf.util.toJSONOptions);
        };

        return Progress;
    })();

    swarm.Loss = (function() {

        const Loss = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Loss.prototype.peer = "";
        Loss.prototype.cause = "";
        Loss.prototype.detail = "";

        Loss.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.peer != null && $Object.hasOwnProperty.call(message, "peer") && message.peer !== "")
                writer.uint32(10).string(message.peer);
            if (message.cause != null && $Object.hasOwnProperty.call(message, "cause") && message.cause !== "")
                writer.uint32(18).string(message.cause);
            if (message.detail != null && $Object.hasOwnProperty.call(message, "detail") && message.detail !== "")
                writer.uint32(26).string(message.detail);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Loss.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.Loss();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.peer = value;
                        else
                            delete message.peer;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.cause = value;
                        else
                            delete message.cause;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.detail = value;
                        else
                            delete message.detail;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        Loss.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.Loss)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.Loss: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.Loss();
            if (object.peer != null)
                if (typeof object.peer !== "string" || object.peer.length)
                    message.peer = $String(object.peer);
            if (object.cause != null)
                if (typeof object.cause !== "string" || object.cause.length)
                    message.cause = $String(object.cause);
            if (object.detail != null)
                if (typeof object.detail !== "string" || object.detail.length)
                    message.detail = $String(object.detail);
            return message;
        };

        Loss.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.peer = "";
                object.cause = "";
                object.detail = "";
            }
            if (message.peer != null && $Object.hasOwnProperty.call(message, "peer"))
                object.peer = message.peer;
            if (message.cause != null && $Object.hasOwnProperty.call(message, "cause"))
                object.cause = message.cause;
            if (message.detail != null && $Object.hasOwnProperty.call(message, "detail"))
                object.detail = message.detail;
            return object;
        };

        Loss.prototype.toJSON = function() {
            return Loss.toObject(this, $protobuf.util.toJSONOptions);
        };

        return Loss;
    })();

    swarm.Members = (function() {

        const Members = function (properties) {
            this.lost = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Members.prototype.job = "";
        Members.prototype.attempt = 0;
        Members.prototype.number = 0;
        Members.prototype.lost = $util.emptyArray;

        Members.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(16).uint32(message.attempt);
            if (message.number != null && $Object.hasOwnProperty.call(message, "number") && message.number !== 0)
                writer.uint32(24).uint32(message.number);
            if (message.lost != null && message.lost.length)
                for (let i = 0; i < message.lost.length; ++i)
                    $root.swarm.Loss.encode(message.lost[i], writer.uint32(34).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Members.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.Members();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.job = value;
                        else
                            delete message.job;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.attempt = value;
                        else
                            delete message.attempt;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.number = value;
                        else
                            delete message.number;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if (!(message.lost && message.lost.length))
                            message.lost = [];
                        message.lost.push($root.swarm.Loss.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        Members.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.Members)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.Members: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.Members();
            if (object.job != null)
                if (typeof object.job !== "string" || object.job.length)
                    message.job = $String(object.job);
            if (object.attempt != null)
                if ($Number(object.attempt) !== 0)
                    message.attempt = object.attempt >>> 0;
            if (object.number != null)
                if ($Number(object.number) !== 0)
                    message.number = object.number >>> 0;
            if (object.lost) {
                if (!$Array.isArray(object.lost))
                    throw $TypeError(".swarm.Members.lost: array expected");
                message.lost = $Array(object.lost.length);
                for (let i = 0; i < object.lost.length; ++i) {
                    if (!$util.isObject(object.lost[i]))
                        throw $TypeError(".swarm.Members.lost: object expected");
                    message.lost[i] = $root.swarm.Loss.fromObject(object.lost[i], _depth + 1);
                }
            }
            return message;
        };

        Members.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.arrays || options.defaults)
                object.lost = [];
            if (options.defaults) {
                object.job = "";
                object.attempt = 0;
                object.number = 0;
            }
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                object.job = message.job;
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                object.attempt = message.attempt;
            if (message.number != null && $Object.hasOwnProperty.call(message, "number"))
                object.number = message.number;
            if (message.lost && message.lost.length) {
                object.lost = $Array(message.lost.length);
                for (let j = 0; j < message.lost.length; ++j)
                    object.lost[j] = $root.swarm.Loss.toObject(message.lost[j], options, _depth + 1);
            }
            return object;
        };

        Members.prototype.toJSON = function() {
            return Members.toObject(this, $protobuf.util.toJSONOptions);
        };

        return Members;
    })();

    swarm.Finish = (function() {

        const Finish = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Finish.prototype.job = "";
        Finish.prototype.attempt = 0;
        Finish.prototype.outcome = null;

        Finish.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(16).uint32(message.attempt);
            if (message.outcome != null && $Object.hasOwnProperty.call(message, "outcome"))
                $root.swarm.Outcome.encode(message.outcome, writer.uint32(26).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Finish.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.Finish();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.job = value;
                        else
                            delete message.job;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.attempt = value;
                        else
                            delete message.attempt;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.outcome = $root.swarm.Outcome.decode(reader, reader.size(), $undefined, _depth + 1, message.outcome);
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        Finish.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.Finish)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.Finish: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.Finish();
            if (object.job != null)
                if (typeof object.job !== "string" || object.job.length)
                    message.job = $String(object.job);
            if (object.attempt != null)
                if ($Number(object.attempt) !== 0)
                    message.attempt = object.attempt >>> 0;
            if (object.outcome != null) {
                if (!$util.isObject(object.outcome))
                    throw $TypeError(".swarm.Finish.outcome: object expected");
                message.outcome = $root.swarm.Outcome.fromObject(object.outcome, _depth + 1);
            }
            return message;
        };

        Finish.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.job = "";
                object.attempt = 0;
                object.outcome = null;
            }
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                object.job = message.job;
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                object.attempt = message.attempt;
            if (message.outcome != null && $Object.hasOwnProperty.call(message, "outcome"))
                object.outcome = $root.swarm.Outcome.toObject(message.outcome, options, _depth + 1);
            return object;
        };

        Finish.prototype.toJSON = function() {
            return Finish.toObject(this, $protobuf.util.toJSONOptions);
        };

        return Finish;
    })();

    swarm.Release = (function() {

        const Release = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Release.prototype.job = "";
        Release.prototype.attempt = 0;
        Release.prototype.cause = "";

        Release.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(16).uint32(message.attempt);
            if (message.cause != null && $Object.hasOwnProperty.call(message, "cause") && message.cause !== "")
                writer.uint32(26).string(message.cause);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Release.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.Release();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.job = value;
                        else
                            delete message.job;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.attempt = value;
                        else
                            delete message.attempt;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.cause = value;
                        else
                            delete message.cause;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        Release.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.Release)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.Release: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.Release();
            if (object.job != null)
                if (typeof object.job !== "string" || object.job.length)
                    message.job = $String(object.job);
            if (object.attempt != null)
                if ($Number(object.attempt) !== 0)
                    message.attempt = object.attempt >>> 0;
            if (object.cause != null)
                if (typeof object.cause !== "string" || object.cause.length)
                    message.cause = $String(object.cause);
            return message;
        };

        Release.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.job = "";
                object.attempt = 0;
                object.cause = "";
            }
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                object.job = message.job;
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                object.attempt = message.attempt;
            if (message.cause != null && $Object.hasOwnProperty.call(message, "cause"))
                object.cause = message.cause;
            return object;
        };

        Release.prototype.toJSON = function() {
            return Release.toObject(this, $protobuf.util.toJSONOptions);
        };

        return Release;
    })();

    swarm.UsageReceipt = (function() {

        const UsageReceipt = function (properties) {
            this.units = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        UsageReceipt.prototype.job = "";
        UsageReceipt.prototype.attempt = 0;
        UsageReceipt.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        UsageReceipt.prototype.provider = "";
        UsageReceipt.prototype.requester = "";
        UsageReceipt.prototype.units = $util.emptyArray;
        UsageReceipt.prototype.startedAt = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        UsageReceipt.prototype.endedAt = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        UsageReceipt.prototype.unitMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        UsageReceipt.prototype.signedUnitMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        UsageReceipt.prototype.priceMicroPerGpuHour = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        UsageReceipt.prototype.amountMicro = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        UsageReceipt.prototype.cause = "";

        UsageReceipt.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(16).uint32(message.attempt);
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
                writer.uint32(24).uint64(message.epoch);
            if (message.provider != null && $Object.hasOwnProperty.call(message, "provider") && message.provider !== "")
                writer.uint32(34).string(message.provider);
            if (message.requester != null && $Object.hasOwnProperty.call(message, "requester") && message.requester !== "")
                writer.uint32(42).string(message.requester);
            if (message.units != null && message.units.length)
                for (let i = 0; i < message.units.length; ++i)
                    writer.uint32(50).string(message.units[i]);
            if (message.startedAt != null && $Object.hasOwnProperty.call(message, "startedAt") && (typeof message.startedAt === "object" ? message.startedAt.low || message.startedAt.high : message.startedAt !== 0))
                writer.uint32(56).uint64(message.startedAt);
            if (message.endedAt != null && $Object.hasOwnProperty.call(message, "endedAt") && (typeof message.endedAt === "object" ? message.endedAt.low || message.endedAt.high : message.endedAt !== 0))
                writer.uint32(64).uint64(message.endedAt);
            if (message.unitMs != null && $Object.hasOwnProperty.call(message, "unitMs") && (typeof message.unitMs === "object" ? message.unitMs.low || message.unitMs.high : message.unitMs !== 0))
                writer.uint32(72).uint64(message.unitMs);
            if (message.signedUnitMs != null && $Object.hasOwnProperty.call(message, "signedUnitMs") && (typeof message.signedUnitMs === "object" ? message.signedUnitMs.low || message.signedUnitMs.high : message.signedUnitMs !== 0))
                writer.uint32(80).uint64(message.signedUnitMs);
            if (message.priceMicroPerGpuHour != null && $Object.hasOwnProperty.call(message, "priceMicroPerGpuHour") && (typeof message.priceMicroPerGpuHour === "object" ? message.priceMicroPerGpuHour.low || message.priceMicroPerGpuHour.high : message.priceMicroPerGpuHour !== 0))
                writer.uint32(88).uint64(message.priceMicroPerGpuHour);
            if (message.amountMicro != null && $Object.hasOwnProperty.call(message, "amountMicro") && (typeof message.amountMicro === "object" ? message.amountMicro.low || message.amountMicro.high : message.amountMicro !== 0))
                writer.uint32(96).uint64(message.amountMicro);
            if (message.cause != null && $Object.hasOwnProperty.call(message, "cause") && message.cause !== "")
                writer.uint32(106).string(message.cause);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        UsageReceipt.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.UsageReceipt();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.job = value;
                        else
                            delete message.job;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.attempt = value;
                        else
                            delete message.attempt;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.epoch = value;
                        else
                            delete message.epoch;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.provider = value;
                        else
                            delete message.provider;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.requester = value;
                        else
                            delete message.requester;
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        if (!(message.units && message.units.length))
                            message.units = [];
                        message.units.push(reader.stringVerify());
                        continue;
                    }
                case 7: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.startedAt = value;
                        else
                            delete message.startedAt;
                        continue;
                    }
                case 8: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.endedAt = value;
                        else
                            delete message.endedAt;
                        continue;
                    }
                case 9: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.unitMs = value;
                        else
                            delete message.unitMs;
                        continue;
                    }
                case 10: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.signedUnitMs = value;
                        else
                            delete message.signedUnitMs;
                        continue;
                    }
                case 11: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.priceMicroPerGpuHour = value;
                        else
                            delete message.priceMicroPerGpuHour;
                        continue;
                    }
                case 12: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.amountMicro = value;
                        else
                            delete message.amountMicro;
                        continue;
                    }
                case 13: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.cause = value;
                        else
                            delete message.cause;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        UsageReceipt.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.UsageReceipt)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.UsageReceipt: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.UsageReceipt();
            if (object.job != null)
                if (typeof object.job !== "string" || object.job.length)
                    message.job = $String(object.job);
            if (object.attempt != null)
                if ($Number(object.attempt) !== 0)
                    message.attempt = object.attempt >>> 0;
            if (object.epoch != null)
                if (typeof object.epoch === "object" ? object.epoch.low || object.epoch.high : $Number(object.epoch) !== 0)
                    if ($util.Long)
                        message.epoch = $util.Long.fromValue(object.epoch, true);
                    else if (typeof object.epoch === "string")
                        message.epoch = $parseInt(object.epoch, 10);
                    else if (typeof object.epoch === "number")
                        message.epoch = object.epoch;
                    else if (typeof object.epoch === "object")
                        message.epoch = new $util.LongBits(object.epoch.low >>> 0, object.epoch.high >>> 0).toNumber(true);
            if (object.provider != null)
                if (typeof object.provider !== "string" || object.provider.length)
                    message.provider = $String(object.provider);
            if (object.requester != null)
                if (typeof object.requester !== "string" || object.requester.length)
                    message.requester = $String(object.requester);
            if (object.units) {
                if (!$Array.isArray(object.units))
                    throw $TypeError(".swarm.UsageReceipt.units: array expected");
                message.units = $Array(object.units.length);
                for (let i = 0; i < object.units.length; ++i)
                    message.units[i] = $String(object.units[i]);
            }
            if (object.startedAt != null)
                if (typeof object.startedAt === "object" ? object.startedAt.low || object.startedAt.high : $Number(object.startedAt) !== 0)
                    if ($util.Long)
                        message.startedAt = $util.Long.fromValue(object.startedAt, true);
                    else if (typeof object.startedAt === "string")
                        message.startedAt = $parseInt(object.startedAt, 10);
                    else if (typeof object.startedAt === "number")
                        message.startedAt = object.startedAt;
                    else if (typeof object.startedAt === "object")
                        message.startedAt = new $util.LongBits(object.startedAt.low >>> 0, object.startedAt.high >>> 0).toNumber(true);
            if (object.endedAt != null)
                if (typeof object.endedAt === "object" ? object.endedAt.low || object.endedAt.high : $Number(object.endedAt) !== 0)
                    if ($util.Long)
                        message.endedAt = $util.Long.fromValue(object.endedAt, true);
                    else if (typeof object.endedAt === "string")
                        message.endedAt = $parseInt(object.endedAt, 10);
                    else if (typeof object.endedAt === "number")
                        message.endedAt = object.endedAt;
                    else if (typeof object.endedAt === "object")
                        message.endedAt = new $util.LongBits(object.endedAt.low >>> 0, object.endedAt.high >>> 0).toNumber(true);
            if (object.unitMs != null)
                if (typeof object.unitMs === "object" ? object.unitMs.low || object.unitMs.high : $Number(object.unitMs) !== 0)
                    if ($util.Long)
                        message.unitMs = $util.Long.fromValue(object.unitMs, true);
                    else if (typeof object.unitMs === "string")
                        message.unitMs = $parseInt(object.unitMs, 10);
                    else if (typeof object.unitMs === "number")
                        message.unitMs = object.unitMs;
                    else if (typeof object.unitMs === "object")
                        message.unitMs = new $util.LongBits(object.unitMs.low >>> 0, object.unitMs.high >>> 0).toNumber(true);
            if (object.signedUnitMs != null)
                if (typeof object.signedUnitMs === "object" ? object.signedUnitMs.low || object.signedUnitMs.high : $Number(object.signedUnitMs) !== 0)
                    if ($util.Long)
                        message.signedUnitMs = $util.Long.fromValue(object.signedUnitMs, true);
                    else if (typeof object.signedUnitMs === "string")
                        message.signedUnitMs = $parseInt(object.signedUnitMs, 10);
                    else if (typeof object.signedUnitMs === "number")
                        message.signedUnitMs = object.signedUnitMs;
                    else if (typeof object.signedUnitMs === "object")
                        message.signedUnitMs = new $util.LongBits(object.signedUnitMs.low >>> 0, object.signedUnitMs.high >>> 0).toNumber(true);
            if (object.priceMicroPerGpuHour != null)
                if (typeof object.priceMicroPerGpuHour === "object" ? object.priceMicroPerGpuHour.low || object.priceMicroPerGpuHour.high : $Number(object.priceMicroPerGpuHour) !== 0)
                    if ($util.Long)
                        message.priceMicroPerGpuHour = $util.Long.fromValue(object.priceMicroPerGpuHour, true);
                    else if (typeof object.priceMicroPerGpuHour === "string")
                        message.priceMicroPerGpuHour = $parseInt(object.priceMicroPerGpuHour, 10);
                    else if (typeof object.priceMicroPerGpuHour === "number")
                        message.priceMicroPerGpuHour = object.priceMicroPerGpuHour;
                    else if (typeof object.priceMicroPerGpuHour === "object")
                        message.priceMicroPerGpuHour = new $util.LongBits(object.priceMicroPerGpuHour.low >>> 0, object.priceMicroPerGpuHour.high >>> 0).toNumber(true);
            if (object.amountMicro != null)
                if (typeof object.amountMicro === "object" ? object.amountMicro.low || object.amountMicro.high : $Number(object.amountMicro) !== 0)
                    if ($util.Long)
                        message.amountMicro = $util.Long.fromValue(object.amountMicro, true);
                    else if (typeof object.amountMicro === "string")
                        message.amountMicro = $parseInt(object.amountMicro, 10);
                    else if (typeof object.amountMicro === "number")
                        message.amountMicro = object.amountMicro;
                    else if (typeof object.amountMicro === "object")
                        message.amountMicro = new $util.LongBits(object.amountMicro.low >>> 0, object.amountMicro.high >>> 0).toNumber(true);
            if (object.cause != null)
                if (typeof object.cause !== "string" || object.cause.length)
                    message.cause = $String(object.cause);
            return message;
        };

        UsageReceipt.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.arrays || options.defaults)
                object.units = [];
            if (options.defaults) {
                object.job = "";
                object.attempt = 0;
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.epoch = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.epoch = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                object.provider = "";
                object.requester = "";
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.startedAt = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.startedAt = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.endedAt = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.endedAt = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.unitMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.unitMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.signedUnitMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.signedUnitMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.priceMicroPerGpuHour = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.priceMicroPerGpuHour = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.amountMicro = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.amountMicro = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                object.cause = "";
            }
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                object.job = message.job;
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                object.attempt = message.attempt;
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.epoch = typeof message.epoch === "number" ? $BigInt(message.epoch) : $util.Long.fromBits(message.epoch.low >>> 0, message.epoch.high >>> 0, true).toBigInt();
                else if (typeof message.epoch === "number")
                    object.epoch = options.longs === $String ? $String(message.epoch) : message.epoch;
                else
                    object.epoch = options.longs === $String ? $util.Long.prototype.toString.call(message.epoch) : options.longs === $Number ? new $util.LongBits(message.epoch.low >>> 0, message.epoch.high >>> 0).toNumber(true) : message.epoch;
            if (message.provider != null && $Object.hasOwnProperty.call(message, "provider"))
                object.provider = message.provider;
            if (message.requester != null && $Object.hasOwnProperty.call(message, "requester"))
                object.requester = message.requester;
            if (message.units && message.units.length) {
                object.units = $Array(message.units.length);
                for (let j = 0; j < message.units.length; ++j)
                    object.units[j] = message.units[j];
            }
            if (message.startedAt != null && $Object.hasOwnProperty.call(message, "startedAt"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.startedAt = typeof message.startedAt === "number" ? $BigInt(message.startedAt) : $util.Long.fromBits(message.startedAt.low >>> 0, message.startedAt.high >>> 0, true).toBigInt();
                else if (typeof message.startedAt === "number")
                    object.startedAt = options.longs === $String ? $String(message.startedAt) : message.startedAt;
                else
                    object.startedAt = options.longs === $String ? $util.Long.prototype.toString.call(message.startedAt) : options.longs === $Number ? new $util.LongBits(message.startedAt.low >>> 0, message.startedAt.high >>> 0).toNumber(true) : message.startedAt;
            if (message.endedAt != null && $Object.hasOwnProperty.call(message, "endedAt"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.endedAt = typeof message.endedAt === "number" ? $BigInt(message.endedAt) : $util.Long.fromBits(message.endedAt.low >>> 0, message.endedAt.high >>> 0, true).toBigInt();
                else if (typeof message.endedAt === "number")
                    object.endedAt = options.longs === $String ? $String(message.endedAt) : message.endedAt;
                else
                    object.endedAt = options.longs === $String ? $util.Long.prototype.toString.call(message.endedAt) : options.longs === $Number ? new $util.LongBits(message.endedAt.low >>> 0, message.endedAt.high >>> 0).toNumber(true) : message.endedAt;
            if (message.unitMs != null && $Object.hasOwnProperty.call(message, "unitMs"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.unitMs = typeof message.unitMs === "number" ? $BigInt(message.unitMs) : $util.Long.fromBits(message.unitMs.low >>> 0, message.unitMs.high >>> 0, true).toBigInt();
                else if (typeof message.unitMs === "number")
                    object.unitMs = options.longs === $String ? $String(message.unitMs) : message.unitMs;
                else
                    object.unitMs = options.longs === $String ? $util.Long.prototype.toString.call(message.unitMs) : options.longs === $Number ? new $util.LongBits(message.unitMs.low >>> 0, message.unitMs.high >>> 0).toNumber(true) : message.unitMs;
            if (message.signedUnitMs != null && $Object.hasOwnProperty.call(message, "signedUnitMs"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.signedUnitMs = typeof message.signedUnitMs === "number" ? $BigInt(message.signedUnitMs) : $util.Long.fromBits(message.signedUnitMs.low >>> 0, message.signedUnitMs.high >>> 0, true).toBigInt();
                else if (typeof message.signedUnitMs === "number")
                    object.signedUnitMs = options.longs === $String ? $String(message.signedUnitMs) : message.signedUnitMs;
                else
                    object.signedUnitMs = options.longs === $String ? $util.Long.prototype.toString.call(message.signedUnitMs) : options.longs === $Number ? new $util.LongBits(message.signedUnitMs.low >>> 0, message.signedUnitMs.high >>> 0).toNumber(true) : message.signedUnitMs;
            if (message.priceMicroPerGpuHour != null && $Object.hasOwnProperty.call(message, "priceMicroPerGpuHour"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.priceMicroPerGpuHour = typeof message.priceMicroPerGpuHour === "number" ? $BigInt(message.priceMicroPerGpuHour) : $util.Long.fromBits(message.priceMicroPerGpuHour.low >>> 0, message.priceMicroPerGpuHour.high >>> 0, true).toBigInt();
                else if (typeof message.priceMicroPerGpuHour === "number")
                    object.priceMicroPerGpuHour = options.longs === $String ? $String(message.priceMicroPerGpuHour) : message.priceMicroPerGpuHour;
                else
                    object.priceMicroPerGpuHour = options.longs === $String ? $util.Long.prototype.toString.call(message.priceMicroPerGpuHour) : options.longs === $Number ? new $util.LongBits(message.priceMicroPerGpuHour.low >>> 0, message.priceMicroPerGpuHour.high >>> 0).toNumber(true) : message.priceMicroPerGpuHour;
            if (message.amountMicro != null && $Object.hasOwnProperty.call(message, "amountMicro"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.amountMicro = typeof message.amountMicro === "number" ? $BigInt(message.amountMicro) : $util.Long.fromBits(message.amountMicro.low >>> 0, message.amountMicro.high >>> 0, true).toBigInt();
                else if (typeof message.amountMicro === "number")
                    object.amountMicro = options.longs === $String ? $String(message.amountMicro) : message.amountMicro;
                else
                    object.amountMicro = options.longs === $String ? $util.Long.prototype.toString.call(message.amountMicro) : options.longs === $Number ? new $util.LongBits(message.amountMicro.low >>> 0, message.amountMicro.high >>> 0).toNumber(true) : message.amountMicro;
            if (message.cause != null && $Object.hasOwnProperty.call(message, "cause"))
                object.cause = message.cause;
            return object;
        };

        UsageReceipt.prototype.toJSON = function() {
            return UsageReceipt.toObject(this, $protobuf.util.toJSONOptions);
        };

        return UsageReceipt;
    })();

    swarm.LeaseEnd = (function() {

        const LeaseEnd = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        LeaseEnd.prototype.job = "";
        LeaseEnd.prototype.attempt = 0;
        LeaseEnd.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        LeaseEnd.prototype.cause = "";
        LeaseEnd.prototype.detail = "";
        LeaseEnd.prototype.output = null;
        LeaseEnd.prototype.receipt = $util.newBuffer([]);

        LeaseEnd.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(16).uint32(message.attempt);
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
                writer.uint32(24).uint64(message.epoch);
            if (message.cause != null && $Object.hasOwnProperty.call(message, "cause") && message.cause !== "")
                writer.uint32(34).string(message.cause);
            if (message.detail != null && $Object.hasOwnProperty.call(message, "detail") && message.detail !== "")
                writer.uint32(42).string(message.detail);
            if (message.output != null && $Object.hasOwnProperty.call(message, "output"))
                $root.swarm.Blob.encode(message.output, writer.uint32(50).fork(), _depth + 1).ldelim();
            if (message.receipt != null && $Object.hasOwnProperty.call(message, "receipt") && message.receipt.length)
                writer.uint32(58).bytes(message.receipt);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        LeaseEnd.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.LeaseEnd();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.job = value;
                        else
                            delete message.job;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.attempt = value;
                        else
                            delete message.attempt;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.epoch = value;
                        else
                            delete message.epoch;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.cause = value;
                        else
                            delete message.cause;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.detail = value;
                        else
                            delete message.detail;
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        message.output = $root.swarm.Blob.decode(reader, reader.size(), $undefined, _depth + 1, message.output);
                        continue;
                    }
                case 7: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.bytes()).length)
                            message.receipt = value;
                        else
                            delete message.receipt;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        LeaseEnd.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.LeaseEnd)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.LeaseEnd: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.LeaseEnd();
            if (object.job != null)
                if (typeof object.job !== "string" || object.job.length)
                    message.job = $String(object.job);
            if (object.attempt != null)
                if ($Number(object.attempt) !== 0)
                    message.attempt = object.attempt >>> 0;
            if (object.epoch != null)
                if (typeof object.epoch === "object" ? object.epoch.low || object.epoch.high : $Number(object.epoch) !== 0)
                    if ($util.Long)
                        message.epoch = $util.Long.fromValue(object.epoch, true);
                    else if (typeof object.epoch === "string")
                        message.epoch = $parseInt(object.epoch, 10);
                    else if (typeof object.epoch === "number")
                        message.epoch = object.epoch;
                    else if (typeof object.epoch === "object")
                        message.epoch = new $util.LongBits(object.epoch.low >>> 0, object.epoch.high >>> 0).toNumber(true);
            if (object.cause != null)
                if (typeof object.cause !== "string" || object.cause.length)
                    message.cause = $String(object.cause);
            if (object.detail != null)
                if (typeof object.detail !== "string" || object.detail.length)
                    message.detail = $String(object.detail);
            if (object.output != null) {
                if (!$util.isObject(object.output))
                    throw $TypeError(".swarm.LeaseEnd.output: object expected");
                message.output = $root.swarm.Blob.fromObject(object.output, _depth + 1);
            }
            if (object.receipt != null)
                if (object.receipt.length)
                    if (typeof object.receipt === "string")
                        $util.base64.decode(object.receipt, message.receipt = $util.newBuffer($util.base64.length(object.receipt)), 0);
                    else if (object.receipt.length >= 0)
                        message.receipt = object.receipt;
            return message;
        };

        LeaseEnd.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.job = "";
                object.attempt = 0;
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.epoch = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.epoch = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                object.cause = "";
                object.detail = "";
                object.output = null;
                if (options.bytes === $String)
                    object.receipt = "";
                else {
                    object.receipt = [];
                    if (options.bytes !== $Array)
                        object.receipt = $util.newBuffer(object.receipt);
                }
            }
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                object.job = message.job;
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                object.attempt = message.attempt;
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.epoch = typeof message.epoch === "number" ? $BigInt(message.epoch) : $util.Long.fromBits(message.epoch.low >>> 0, message.epoch.high >>> 0, true).toBigInt();
                else if (typeof message.epoch === "number")
                    object.epoch = options.longs === $String ? $String(message.epoch) : message.epoch;
                else
                    object.epoch = options.longs === $String ? $util.Long.prototype.toString.call(message.epoch) : options.longs === $Number ? new $util.LongBits(message.epoch.low >>> 0, message.epoch.high >>> 0).toNumber(true) : message.epoch;
            if (message.cause != null && $Object.hasOwnProperty.call(message, "cause"))
                object.cause = message.cause;
            if (message.detail != null && $Object.hasOwnProperty.call(message, "detail"))
                object.detail = message.detail;
            if (message.output != null && $Object.hasOwnProperty.call(message, "output"))
                object.output = $root.swarm.Blob.toObject(message.output, options, _depth + 1);
            if (message.receipt != null && $Object.hasOwnProperty.call(message, "receipt"))
                object.receipt = options.bytes === $String ? $util.base64.encode(message.receipt, 0, message.receipt.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.receipt) : message.receipt;
            return object;
        };

        LeaseEnd.prototype.toJSON = function() {
            return LeaseEnd.toObject(this, $protobuf.util.toJSONOptions);
        };

        return LeaseEnd;
    })();

    swarm.ReceiptSignature = (function() {

        const ReceiptSignature = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        ReceiptSignature.prototype.receipt = $util.newBuffer([]);

        ReceiptSignature.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.receipt != null && $Object.hasOwnProperty.call(message, "receipt") && message.receipt.length)
                writer.uint32(10).bytes(message.receipt);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        ReceiptSignature.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.ReceiptSignature();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.bytes()).length)
                            message.receipt = value;
                        else
                            delete message.receipt;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        ReceiptSignature.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.ReceiptSignature)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.ReceiptSignature: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.ReceiptSignature();
            if (object.receipt != null)
                if (object.receipt.length)
                    if (typeof object.receipt === "string")
                        $util.base64.decode(object.receipt, message.receipt = $util.newBuffer($util.base64.length(object.receipt)), 0);
                    else if (object.receipt.length >= 0)
                        message.receipt = object.receipt;
            return message;
        };

        ReceiptSignature.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults)
                if (options.bytes === $String)
                    object.receipt = "";
                else {
                    object.receipt = [];
                    if (options.bytes !== $Array)
                        object.receipt = $util.newBuffer(object.receipt);
                }
            if (message.receipt != null && $Object.hasOwnProperty.call(message, "receipt"))
                object.receipt = options.bytes === $String ? $util.base64.encode(message.receipt, 0, message.receipt.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.receipt) : message.receipt;
            return object;
        };

        ReceiptSignature.prototype.toJSON = function() {
            return ReceiptSignature.toObject(this, $protobuf.util.toJSONOptions);
        };

        return ReceiptSignature;
    })();

    swarm.LeaseEndAck = (function() {

        const LeaseEndAck = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        LeaseEndAck.prototype.job = "";
        LeaseEndAck.prototype.attempt = 0;
        LeaseEndAck.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        LeaseEndAck.prototype.signature = $util.newBuffer([]);
        LeaseEndAck.prototype.dispute = "";

        LeaseEndAck.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(16).uint32(message.attempt);
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
                writer.uint32(24).uint64(message.epoch);
            if (message.signature != null && $Object.hasOwnProperty.call(message, "signature") && message.signature.length)
                writer.uint32(34).bytes(message.signature);
            if (message.dispute != null && $Object.hasOwnProperty.call(message, "dispute") && message.dispute !== "")
                writer.uint32(42).string(message.dispute);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        LeaseEndAck.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.LeaseEndAck();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.job = value;
                        else
                            delete message.job;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.attempt = value;
                        else
                            delete message.attempt;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.epoch = value;
                        else
                            delete message.epoch;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.bytes()).length)
                            message.signature = value;
                        else
                            delete message.signature;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.dispute = value;
                        else
                            delete message.dispute;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        LeaseEndAck.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.LeaseEndAck)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.LeaseEndAck: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.LeaseEndAck();
            if (object.job != null)
                if (typeof object.job !== "string" || object.job.length)
                    message.job = $String(object.job);
            if (object.attempt != null)
                if ($Number(object.attempt) !== 0)
                    message.attempt = object.attempt >>> 0;
            if (object.epoch != null)
                if (typeof object.epoch === "object" ? object.epoch.low || object.epoch.high : $Number(object.epoch) !== 0)
                    if ($util.Long)
                        message.epoch = $util.Long.fromValue(object.epoch, true);
                    else if (typeof object.epoch === "string")
                        message.epoch = $parseInt(object.epoch, 10);
                    else if (typeof object.epoch === "number")
                        message.epoch = object.epoch;
                    else if (typeof object.epoch === "object")
                        message.epoch = new $util.LongBits(object.epoch.low >>> 0, object.epoch.high >>> 0).toNumber(true);
            if (object.signature != null)
                if (object.signature.length)
                    if (typeof object.signature === "string")
                        $util.base64.decode(object.signature, message.signature = $util.newBuffer($util.base64.length(object.signature)), 0);
                    else if (object.signature.length >= 0)
                        message.signature = object.signature;
            if (object.dispute != null)
                if (typeof object.dispute !== "string" || object.dispute.length)
                    message.dispute = $String(object.dispute);
            return message;
        };

        LeaseEndAck.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.job = "";
                object.attempt = 0;
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.epoch = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.epoch = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                if (options.bytes === $String)
                    object.signature = "";
                else {
                    object.signature = [];
                    if (options.bytes !== $Array)
                        object.signature = $util.newBuffer(object.signature);
                }
                object.dispute = "";
            }
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                object.job = message.job;
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                object.attempt = message.attempt;
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.epoch = typeof message.epoch === "number" ? $BigInt(message.epoch) : $util.Long.fromBits(message.epoch.low >>> 0, message.epoch.high >>> 0, true).toBigInt();
                else if (typeof message.epoch === "number")
                    object.epoch = options.longs === $String ? $String(message.epoch) : message.epoch;
                else
                    object.epoch = options.longs === $String ? $util.Long.prototype.toString.call(message.epoch) : options.longs === $Number ? new $util.LongBits(message.epoch.low >>> 0, message.epoch.high >>> 0).toNumber(true) : message.epoch;
            if (message.signature != null && $Object.hasOwnProperty.call(message, "signature"))
                object.signature = options.bytes === $String ? $util.base64.encode(message.signature, 0, message.signature.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.signature) : message.signature;
            if (message.dispute != null && $Object.hasOwnProperty.call(message, "dispute"))
                object.dispute = message.dispute;
            return object;
        };

        LeaseEndAck.prototype.toJSON = function() {
            return LeaseEndAck.toObject(this, $protobuf.util.toJSONOptions);
        };

        return LeaseEndAck;
    })();

    swarm.Output = (function() {

        const Output = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Output.prototype.peer = "";
        Output.prototype.name = "";
        Output.prototype.blob = null;

        Output.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.peer != null && $Object.hasOwnProperty.call(message, "peer") && message.peer !== "")
                writer.uint32(10).string(message.peer);
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(18).string(message.name);
            if (message.blob != null && $Object.hasOwnProperty.call(message, "blob"))
                $root.swarm.Blob.encode(message.blob, writer.uint32(26).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Output.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.Output();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.peer = value;
                        else
                            delete message.peer;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.name = value;
                        else
                            delete message.name;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.blob = $root.swarm.Blob.decode(reader, reader.size(), $undefined, _depth + 1, message.blob);
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        Output.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.Output)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.Output: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.Output();
            if (object.peer != null)
                if (typeof object.peer !== "string" || object.peer.length)
                    message.peer = $String(object.peer);
            if (object.name != null)
                if (typeof object.name !== "string" || object.name.length)
                    message.name = $String(object.name);
            if (object.blob != null) {
                if (!$util.isObject(object.blob))
                    throw $TypeError(".swarm.Output.blob: object expected");
                message.blob = $root.swarm.Blob.fromObject(object.blob, _depth + 1);
            }
            return message;
        };

        Output.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.peer = "";
                object.name = "";
                object.blob = null;
            }
            if (message.peer != null && $Object.hasOwnProperty.call(message, "peer"))
                object.peer = message.peer;
            if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                object.name = message.name;
            if (message.blob != null && $Object.hasOwnProperty.call(message, "blob"))
                object.blob = $root.swarm.Blob.toObject(message.blob, options, _depth + 1);
            return object;
        };

        Output.prototype.toJSON = function() {
            return Output.toObject(this, $protobuf.util.toJSONOptions);
        };

        return Output;
    })();

    swarm.Result = (function() {

        const Result = function (properties) {
            this.outputs = [];
            this.holders = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Result.prototype.job = "";
        Result.prototype.attempt = 0;
        Result.prototype.outcome = null;
        Result.prototype.outputs = $util.emptyArray;
        Result.prototype.log = null;
        Result.prototype.holders = $util.emptyArray;

        Result.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(16).uint32(message.attempt);
            if (message.outcome != null && $Object.hasOwnProperty.call(message, "outcome"))
                $root.swarm.Outcome.encode(message.outcome, writer.uint32(26).fork(), _depth + 1).ldelim();
            if (message.outputs != null && message.outputs.length)
                for (let i = 0; i < message.outputs.length; ++i)
                    $root.swarm.Output.encode(message.outputs[i], writer.uint32(34).fork(), _depth + 1).ldelim();
            if (message.log != null && $Object.hasOwnProperty.call(message, "log"))
                $root.swarm.Blob.encode(message.log, writer.uint32(42).fork(), _depth + 1).ldelim();
            if (message.holders != null && message.holders.length)
                for (let i = 0; i < message.holders.length; ++i)
                    writer.uint32(50).string(message.holders[i]);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Result.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.Result();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.job = value;
                        else
                            delete message.job;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.attempt = value;
                        else
                            delete message.attempt;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.outcome = $root.swarm.Outcome.decode(reader, reader.size(), $undefined, _depth + 1, message.outcome);
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if (!(message.outputs && message.outputs.length))
                            message.outputs = [];
                        message.outputs.push($root.swarm.Output.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        message.log = $root.swarm.Blob.decode(reader, reader.size(), $undefined, _depth + 1, message.log);
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        if (!(message.holders && message.holders.length))
                            message.holders = [];
                        message.holders.push(reader.stringVerify());
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        Result.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.Result)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.Result: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.Result();
            if (object.job != null)
                if (typeof object.job !== "string" || object.job.length)
                    message.job = $String(object.job);
            if (object.attempt != null)
                if ($Number(object.attempt) !== 0)
                    message.attempt = object.attempt >>> 0;
            if (object.outcome != null) {
                if (!$util.isObject(object.outcome))
                    throw $TypeError(".swarm.Result.outcome: object expected");
                message.outcome = $root.swarm.Outcome.fromObject(object.outcome, _depth + 1);
            }
            if (object.outputs) {
                if (!$Array.isArray(object.outputs))
                    throw $TypeError(".swarm.Result.outputs: array expected");
                message.outputs = $Array(object.outputs.length);
                for (let i = 0; i < object.outputs.length; ++i) {
                    if (!$util.isObject(object.outputs[i]))
                        throw $TypeError(".swarm.Result.outputs: object expected");
                    message.outputs[i] = $root.swarm.Output.fromObject(object.outputs[i], _depth + 1);
                }
            }
            if (object.log != null) {
                if (!$util.isObject(object.log))
                    throw $TypeError(".swarm.Result.log: object expected");
                message.log = $root.swarm.Blob.fromObject(object.log, _depth + 1);
            }
            if (object.holders) {
                if (!$Array.isArray(object.holders))
                    throw $TypeError(".swarm.Result.holders: array expected");
                message.holders = $Array(object.holders.length);
                for (let i = 0; i < object.holders.length; ++i)
                    message.holders[i] = $String(object.holders[i]);
            }
            return message;
        };

        Result.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.arrays || options.defaults) {
                object.outputs = [];
                object.holders = [];
            }
            if (options.defaults) {
                object.job = "";
                object.attempt = 0;
                object.outcome = null;
                object.log = null;
            }
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                object.job = message.job;
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                object.attempt = message.attempt;
            if (message.outcome != null && $Object.hasOwnProperty.call(message, "outcome"))
                object.outcome = $root.swarm.Outcome.toObject(message.outcome, options, _depth + 1);
            if (message.outputs && message.outputs.length) {
                object.outputs = $Array(message.outputs.length);
                for (let j = 0; j < message.outputs.length; ++j)
                    object.outputs[j] = $root.swarm.Output.toObject(message.outputs[j], options, _depth + 1);
            }
            if (message.log != null && $Object.hasOwnProperty.call(message, "log"))
                object.log = $root.swarm.Blob.toObject(message.log, options, _depth + 1);
            if (message.holders && message.holders.length) {
                object.holders = $Array(message.holders.length);
                for (let j = 0; j < message.holders.length; ++j)
                    object.holders[j] = message.holders[j];
            }
            return object;
        };

        Result.prototype.toJSON = function() {
            return Result.toObject(this, $protobuf.util.toJSONOptions);
        };

        return Result;
    })();

    swarm.ResultAck = (function() {

        const ResultAck = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        ResultAck.prototype.job = "";
        ResultAck.prototype.attempt = 0;

        ResultAck.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(16).uint32(message.attempt);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        ResultAck.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.ResultAck();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.job = value;
                        else
                            delete message.job;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.attempt = value;
                        else
                            delete message.attempt;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        ResultAck.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.ResultAck)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.ResultAck: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.ResultAck();
            if (object.job != null)
                if (typeof object.job !== "string" || object.job.length)
                    message.job = $String(object.job);
            if (object.attempt != null)
                if ($Number(object.attempt) !== 0)
                    message.attempt = object.attempt >>> 0;
            return message;
        };

        ResultAck.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.job = "";
                object.attempt = 0;
            }
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                object.job = message.job;
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                object.attempt = message.attempt;
            return object;
        };

        ResultAck.prototype.toJSON = function() {
            return ResultAck.toObject(this, $protobuf.util.toJSONOptions);
        };

        return ResultAck;
    })();

    swarm.StatusAsk = (function() {

        const StatusAsk = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        StatusAsk.prototype.job = "";
        StatusAsk.prototype.attempt = 0;

        StatusAsk.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(16).uint32(message.attempt);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        StatusAsk.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.StatusAsk();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.job = value;
                        else
                            delete message.job;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.attempt = value;
                        else
                            delete message.attempt;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        StatusAsk.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.StatusAsk)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.StatusAsk: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.StatusAsk();
            if (object.job != null)
                if (typeof object.job !== "string" || object.job.length)
                    message.job = $String(object.job);
            if (object.attempt != null)
                if ($Number(object.attempt) !== 0)
                    message.attempt = object.attempt >>> 0;
            return message;
        };

        StatusAsk.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.job = "";
                object.attempt = 0;
            }
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                object.job = message.job;
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                object.attempt = message.attempt;
            return object;
        };

        StatusAsk.prototype.toJSON = function() {
            return StatusAsk.toObject(this, $protobuf.util.toJSONOptions);
        };

        return StatusAsk;
    })();

    swarm.AdvertRequest = (function() {

        const AdvertRequest = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        AdvertRequest.prototype.put = null;
        AdvertRequest.prototype.get = null;

        AdvertRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.put != null && $Object.hasOwnProperty.call(message, "put"))
                $root.swarm.AdvertPut.encode(message.put, writer.uint32(10).fork(), _depth + 1).ldelim();
            if (message.get != null && $Object.hasOwnProperty.call(message, "get"))
                $root.swarm.AdvertGet.encode(message.get, writer.uint32(18).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        AdvertRequest.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.AdvertRequest();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.put = $root.swarm.AdvertPut.decode(reader, reader.size(), $undefined, _depth + 1, message.put);
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.get = $root.swarm.AdvertGet.decode(reader, reader.size(), $undefined, _depth + 1, message.get);
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        AdvertRequest.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.AdvertRequest)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.AdvertRequest: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.AdvertRequest();
            if (object.put != null) {
                if (!$util.isObject(object.put))
                    throw $TypeError(".swarm.AdvertRequest.put: object expected");
                message.put = $root.swarm.AdvertPut.fromObject(object.put, _depth + 1);
            }
            if (object.get != null) {
                if (!$util.isObject(object.get))
                    throw $TypeError(".swarm.AdvertRequest.get: object expected");
                message.get = $root.swarm.AdvertGet.fromObject(object.get, _depth + 1);
            }
            return message;
        };

        AdvertRequest.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.put = null;
                object.get = null;
            }
            if (message.put != null && $Object.hasOwnProperty.call(message, "put"))
                object.put = $root.swarm.AdvertPut.toObject(message.put, options, _depth + 1);
            if (message.get != null && $Object.hasOwnProperty.call(message, "get"))
                object.get = $root.swarm.AdvertGet.toObject(message.get, options, _depth + 1);
            return object;
        };

        AdvertRequest.prototype.toJSON = function() {
            return AdvertRequest.toObject(this, $protobuf.util.toJSONOptions);
        };

        return AdvertRequest;
    })();

    swarm.AdvertPut = (function() {

        const AdvertPut = function (properties) {
            this.keys = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        AdvertPut.prototype.keys = $util.emptyArray;
        AdvertPut.prototype.advert = $util.newBuffer([]);

        AdvertPut.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.keys != null && message.keys.length)
                for (let i = 0; i < message.keys.length; ++i)
                    writer.uint32(10).string(message.keys[i]);
            if (message.advert != null && $Object.hasOwnProperty.call(message, "advert") && message.advert.length)
                writer.uint32(18).bytes(message.advert);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        AdvertPut.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.AdvertPut();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if (!(message.keys && message.keys.length))
                            message.keys = [];
                        message.keys.push(reader.stringVerify());
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.bytes()).length)
                            message.advert = value;
                        else
                            delete message.advert;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        AdvertPut.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.AdvertPut)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.AdvertPut: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.AdvertPut();
            if (object.keys) {
                if (!$Array.isArray(object.keys))
                    throw $TypeError(".swarm.AdvertPut.keys: array expected");
                message.keys = $Array(object.keys.length);
                for (let i = 0; i < object.keys.length; ++i)
                    message.keys[i] = $String(object.keys[i]);
            }
            if (object.advert != null)
                if (object.advert.length)
                    if (typeof object.advert === "string")
                        $util.base64.decode(object.advert, message.advert = $util.newBuffer($util.base64.length(object.advert)), 0);
                    else if (object.advert.length >= 0)
                        message.advert = object.advert;
            return message;
        };

        AdvertPut.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.arrays || options.defaults)
                object.keys = [];
            if (options.defaults)
                if (options.bytes === $String)
                    object.advert = "";
                else {
                    object.advert = [];
                    if (options.bytes !== $Array)
                        object.advert = $util.newBuffer(object.advert);
                }
            if (message.keys && message.keys.length) {
                object.keys = $Array(message.keys.length);
                for (let j = 0; j < message.keys.length; ++j)
                    object.keys[j] = message.keys[j];
            }
            if (message.advert != null && $Object.hasOwnProperty.call(message, "advert"))
                object.advert = options.bytes === $String ? $util.base64.encode(message.advert, 0, message.advert.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.advert) : message.advert;
            return object;
        };

        AdvertPut.prototype.toJSON = function() {
            return AdvertPut.toObject(this, $protobuf.util.toJSONOptions);
        };

        return AdvertPut;
    })();

    swarm.AdvertGet = (function() {

        const AdvertGet = function (properties) {
            this.keys = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        AdvertGet.prototype.keys = $util.emptyArray;
        AdvertGet.prototype.needs = null;
        AdvertGet.prototype.limit = 0;
        AdvertGet.prototype.cursor = "";

        AdvertGet.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.keys != null && message.keys.length)
                for (let i = 0; i < message.keys.length; ++i)
                    writer.uint32(10).string(message.keys[i]);
            if (message.needs != null && $Object.hasOwnProperty.call(message, "needs"))
                $root.swarm.Requirements.encode(message.needs, writer.uint32(18).fork(), _depth + 1).ldelim();
            if (message.limit != null && $Object.hasOwnProperty.call(message, "limit") && message.limit !== 0)
                writer.uint32(24).uint32(message.limit);
            if (message.cursor != null && $Object.hasOwnProperty.call(message, "cursor") && message.cursor !== "")
                writer.uint32(34).string(message.cursor);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        AdvertGet.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.AdvertGet();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if (!(message.keys && message.keys.length))
                            message.keys = [];
                        message.keys.push(reader.stringVerify());
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.needs = $root.swarm.Requirements.decode(reader, reader.size(), $undefined, _depth + 1, message.needs);
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.limit = value;
                        else
                            delete message.limit;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.cursor = value;
                        else
                            delete message.cursor;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        AdvertGet.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.AdvertGet)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.AdvertGet: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.AdvertGet();
            if (object.keys) {
                if (!$Array.isArray(object.keys))
                    throw $TypeError(".swarm.AdvertGet.keys: array expected");
                message.keys = $Array(object.keys.length);
                for (let i = 0; i < object.keys.length; ++i)
                    message.keys[i] = $String(object.keys[i]);
            }
            if (object.needs != null) {
                if (!$util.isObject(object.needs))
                    throw $TypeError(".swarm.AdvertGet.needs: object expected");
                message.needs = $root.swarm.Requirements.fromObject(object.needs, _depth + 1);
            }
            if (object.limit != null)
                if ($Number(object.limit) !== 0)
                    message.limit = object.limit >>> 0;
            if (object.cursor != null)
                if (typeof object.cursor !== "string" || object.cursor.length)
                    message.cursor = $String(object.cursor);
            return message;
        };

        AdvertGet.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.arrays || options.defaults)
                object.keys = [];
            if (options.defaults) {
                object.needs = null;
                object.limit = 0;
                object.cursor = "";
            }
            if (message.keys && message.keys.length) {
                object.keys = $Array(message.keys.length);
                for (let j = 0; j < message.keys.length; ++j)
                    object.keys[j] = message.keys[j];
            }
            if (message.needs != null && $Object.hasOwnProperty.call(message, "needs"))
                object.needs = $root.swarm.Requirements.toObject(message.needs, options, _depth + 1);
            if (message.limit != null && $Object.hasOwnProperty.call(message, "limit"))
                object.limit = message.limit;
            if (message.cursor != null && $Object.hasOwnProperty.call(message, "cursor"))
                object.cursor = message.cursor;
            return object;
        };

        AdvertGet.prototype.toJSON = function() {
            return AdvertGet.toObject(this, $protobuf.util.toJSONOptions);
        };

        return AdvertGet;
    })();

    swarm.AdvertRefusal = (function() {

        const AdvertRefusal = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        AdvertRefusal.prototype.key = "";
        AdvertRefusal.prototype.reason = "";

        AdvertRefusal.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key !== "")
                writer.uint32(10).string(message.key);
            if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                writer.uint32(18).string(message.reason);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        AdvertRefusal.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.AdvertRefusal();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.key = value;
                        else
                            delete message.key;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.reason = value;
                        else
                            delete message.reason;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        AdvertRefusal.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.AdvertRefusal)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.AdvertRefusal: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.AdvertRefusal();
            if (object.key != null)
                if (typeof object.key !== "string" || object.key.length)
                    message.key = $String(object.key);
            if (object.reason != null)
                if (typeof object.reason !== "string" || object.reason.length)
                    message.reason = $String(object.reason);
            return message;
        };

        AdvertRefusal.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.key = "";
                object.reason = "";
            }
            if (message.key != null && $Object.hasOwnProperty.call(message, "key"))
                object.key = message.key;
            if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                object.reason = message.reason;
            return object;
        };

        AdvertRefusal.prototype.toJSON = function() {
            return AdvertRefusal.toObject(this, $protobuf.util.toJSONOptions);
        };

        return AdvertRefusal;
    })();

    swarm.AdvertReply = (function() {

        const AdvertReply = function (properties) {
            this.stored = [];
            this.refused = [];
            this.adverts = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        AdvertReply.prototype.stored = $util.emptyArray;
        AdvertReply.prototype.refused = $util.emptyArray;
        AdvertReply.prototype.adverts = $util.emptyArray;
        AdvertReply.prototype.seen = 0;
        AdvertReply.prototype.matched = 0;
        AdvertReply.prototype.cursor = "";

        AdvertReply.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.stored != null && message.stored.length)
                for (let i = 0; i < message.stored.length; ++i)
                    writer.uint32(10).string(message.stored[i]);
            if (message.refused != null && message.refused.length)
                for (let i = 0; i < message.refused.length; ++i)
                    $root.swarm.AdvertRefusal.encode(message.refused[i], writer.uint32(18).fork(), _depth + 1).ldelim();
            if (message.adverts != null && message.adverts.length)
                for (let i = 0; i < message.adverts.length; ++i)
                    writer.uint32(26).bytes(message.adverts[i]);
            if (message.seen != null && $Object.hasOwnProperty.call(message, "seen") && message.seen !== 0)
                writer.uint32(32).uint32(message.seen);
            if (message.matched != null && $Object.hasOwnProperty.call(message, "matched") && message.matched !== 0)
                writer.uint32(40).uint32(message.matched);
            if (message.cursor != null && $Object.hasOwnProperty.call(message, "cursor") && message.cursor !== "")
                writer.uint32(50).string(message.cursor);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        AdvertReply.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.AdvertReply();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if (!(message.stored && message.stored.length))
                            message.stored = [];
                        message.stored.push(reader.stringVerify());
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if (!(message.refused && message.refused.length))
                            message.refused = [];
                        message.refused.push($root.swarm.AdvertRefusal.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if (!(message.adverts && message.adverts.length))
                            message.adverts = [];
                        message.adverts.push(reader.bytes());
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.seen = value;
                        else
                            delete message.seen;
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.matched = value;
                        else
                            delete message.matched;
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.cursor = value;
                        else
                            delete message.cursor;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        AdvertReply.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.AdvertReply)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.AdvertReply: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.AdvertReply();
            if (object.stored) {
                if (!$Array.isArray(object.stored))
                    throw $TypeError(".swarm.AdvertReply.stored: array expected");
                message.stored = $Array(object.stored.length);
                for (let i = 0; i < object.stored.length; ++i)
                    message.stored[i] = $String(object.stored[i]);
            }
            if (object.refused) {
                if (!$Array.isArray(object.refused))
                    throw $TypeError(".swarm.AdvertReply.refused: array expected");
                message.refused = $Array(object.refused.length);
                for (let i = 0; i < object.refused.length; ++i) {
                    if (!$util.isObject(object.refused[i]))
                        throw $TypeError(".swarm.AdvertReply.refused: object expected");
                    message.refused[i] = $root.swarm.AdvertRefusal.fromObject(object.refused[i], _depth + 1);
                }
            }
            if (object.adverts) {
                if (!$Array.isArray(object.adverts))
                    throw $TypeError(".swarm.AdvertReply.adverts: array expected");
                message.adverts = $Array(object.adverts.length);
                for (let i = 0; i < object.adverts.length; ++i)
                    if (typeof object.adverts[i] === "string")
                        $util.base64.decode(object.adverts[i], message.adverts[i] = $util.newBuffer($util.base64.length(object.adverts[i])), 0);
                    else if (object.adverts[i].length >= 0)
                        message.adverts[i] = object.adverts[i];
            }
            if (object.seen != null)
                if ($Number(object.seen) !== 0)
                    message.seen = object.seen >>> 0;
            if (object.matched != null)
                if ($Number(object.matched) !== 0)
                    message.matched = object.matched >>> 0;
            if (object.cursor != null)
                if (typeof object.cursor !== "string" || object.cursor.length)
                    message.cursor = $String(object.cursor);
            return message;
        };

        AdvertReply.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.arrays || options.defaults) {
                object.stored = [];
                object.refused = [];
                object.adverts = [];
            }
            if (options.defaults) {
                object.seen = 0;
                object.matched = 0;
                object.cursor = "";
            }
            if (message.stored && message.stored.length) {
                object.stored = $Array(message.stored.length);
                for (let j = 0; j < message.stored.length; ++j)
                    object.stored[j] = message.stored[j];
            }
            if (message.refused && message.refused.length) {
                object.refused = $Array(message.refused.length);
                for (let j = 0; j < message.refused.length; ++j)
                    object.refused[j] = $root.swarm.AdvertRefusal.toObject(message.refused[j], options, _depth + 1);
            }
            if (message.adverts && message.adverts.length) {
                object.adverts = $Array(message.adverts.length);
                for (let j = 0; j < message.adverts.length; ++j)
                    object.adverts[j] = options.bytes === $String ? $util.base64.encode(message.adverts[j], 0, message.adverts[j].length) : options.bytes === $Array ? $Array.prototype.slice.call(message.adverts[j]) : message.adverts[j];
            }
            if (message.seen != null && $Object.hasOwnProperty.call(message, "seen"))
                object.seen = message.seen;
            if (message.matched != null && $Object.hasOwnProperty.call(message, "matched"))
                object.matched = message.matched;
            if (message.cursor != null && $Object.hasOwnProperty.call(message, "cursor"))
                object.cursor = message.cursor;
            return object;
        };

        AdvertReply.prototype.toJSON = function() {
            return AdvertReply.toObject(this, $protobuf.util.toJSONOptions);
        };

        return AdvertReply;
    })();

    swarm.BlobChunk = (function() {

        const BlobChunk = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        BlobChunk.prototype.sha256 = $util.newBuffer([]);
        BlobChunk.prototype.length = 0;

        BlobChunk.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.sha256 != null && $Object.hasOwnProperty.call(message, "sha256") && message.sha256.length)
                writer.uint32(10).bytes(message.sha256);
            if (message.length != null && $Object.hasOwnProperty.call(message, "length") && message.length !== 0)
                writer.uint32(16).uint32(message.length);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        BlobChunk.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.BlobChunk();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.bytes()).length)
                            message.sha256 = value;
                        else
                            delete message.sha256;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.length = value;
                        else
                            delete message.length;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        BlobChunk.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.BlobChunk)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.BlobChunk: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.BlobChunk();
            if (object.sha256 != null)
                if (object.sha256.length)
                    if (typeof object.sha256 === "string")
                        $util.base64.decode(object.sha256, message.sha256 = $util.newBuffer($util.base64.length(object.sha256)), 0);
                    else if (object.sha256.length >= 0)
                        message.sha256 = object.sha256;
            if (object.length != null)
                if ($Number(object.length) !== 0)
                    message.length = object.length >>> 0;
            return message;
        };

        BlobChunk.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                if (options.bytes === $String)
                    object.sha256 = "";
                else {
                    object.sha256 = [];
                    if (options.bytes !== $Array)
                        object.sha256 = $util.newBuffer(object.sha256);
                }
                object.length = 0;
            }
            if (message.sha256 != null && $Object.hasOwnProperty.call(message, "sha256"))
                object.sha256 = options.bytes === $String ? $util.base64.encode(message.sha256, 0, message.sha256.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.sha256) : message.sha256;
            if (message.length != null && $Object.hasOwnProperty.call(message, "length"))
                object.length = message.length;
            return object;
        };

        BlobChunk.prototype.toJSON = function() {
            return BlobChunk.toObject(this, $protobuf.util.toJSONOptions);
        };

        return BlobChunk;
    })();

    swarm.BlobFile = (function() {

        const BlobFile = function (properties) {
            this.chunks = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        BlobFile.prototype.path = "";
        BlobFile.prototype.sizeBytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        BlobFile.prototype.chunks = $util.emptyArray;

        BlobFile.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.path != null && $Object.hasOwnProperty.call(message, "path") && message.path !== "")
                writer.uint32(10).string(message.path);
            if (message.sizeBytes != null && $Object.hasOwnProperty.call(message, "sizeBytes") && (typeof message.sizeBytes === "object" ? message.sizeBytes.low || message.sizeBytes.high : message.sizeBytes !== 0))
                writer.uint32(16).uint64(message.sizeBytes);
            if (message.chunks != null && message.chunks.length)
                for (let i = 0; i < message.chunks.length; ++i)
                    $root.swarm.BlobChunk.encode(message.chunks[i], writer.uint32(26).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        BlobFile.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.BlobFile();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.path = value;
                        else
                            delete message.path;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.sizeBytes = value;
                        else
                            delete message.sizeBytes;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if (!(message.chunks && message.chunks.length))
                            message.chunks = [];
                        message.chunks.push($root.swarm.BlobChunk.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        BlobFile.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.BlobFile)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.BlobFile: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.BlobFile();
            if (object.path != null)
                if (typeof object.path !== "string" || object.path.length)
                    message.path = $String(object.path);
            if (object.sizeBytes != null)
                if (typeof object.sizeBytes === "object" ? object.sizeBytes.low || object.sizeBytes.high : $Number(object.sizeBytes) !== 0)
                    if ($util.Long)
                        message.sizeBytes = $util.Long.fromValue(object.sizeBytes, true);
                    else if (typeof object.sizeBytes === "string")
                        message.sizeBytes = $parseInt(object.sizeBytes, 10);
                    else if (typeof object.sizeBytes === "number")
                        message.sizeBytes = object.sizeBytes;
                    else if (typeof object.sizeBytes === "object")
                        message.sizeBytes = new $util.LongBits(object.sizeBytes.low >>> 0, object.sizeBytes.high >>> 0).toNumber(true);
            if (object.chunks) {
                if (!$Array.isArray(object.chunks))
                    throw $TypeError(".swarm.BlobFile.chunks: array expected");
                message.chunks = $Array(object.chunks.length);
                for (let i = 0; i < object.chunks.length; ++i) {
                    if (!$util.isObject(object.chunks[i]))
                        throw $TypeError(".swarm.BlobFile.chunks: object expected");
                    message.chunks[i] = $root.swarm.BlobChunk.fromObject(object.chunks[i], _depth + 1);
                }
            }
            return message;
        };

        BlobFile.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.arrays || options.defaults)
                object.chunks = [];
            if (options.defaults) {
                object.path = "";
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.sizeBytes = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.sizeBytes = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
            }
            if (message.path != null && $Object.hasOwnProperty.call(message, "path"))
                object.path = message.path;
            if (message.sizeBytes != null && $Object.hasOwnProperty.call(message, "sizeBytes"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.sizeBytes = typeof message.sizeBytes === "number" ? $BigInt(message.sizeBytes) : $util.Long.fromBits(message.sizeBytes.low >>> 0, message.sizeBytes.high >>> 0, true).toBigInt();
                else if (typeof message.sizeBytes === "number")
                    object.sizeBytes = options.longs === $String ? $String(message.sizeBytes) : message.sizeBytes;
                else
                    object.sizeBytes = options.longs === $String ? $util.Long.prototype.toString.call(message.sizeBytes) : options.longs === $Number ? new $util.LongBits(message.sizeBytes.low >>> 0, message.sizeBytes.high >>> 0).toNumber(true) : message.sizeBytes;
            if (message.chunks && message.chunks.length) {
                object.chunks = $Array(message.chunks.length);
                for (let j = 0; j < message.chunks.length; ++j)
                    object.chunks[j] = $root.swarm.BlobChunk.toObject(message.chunks[j], options, _depth + 1);
            }
            return object;
        };

        BlobFile.prototype.toJSON = function() {
            return BlobFile.toObject(this, $protobuf.util.toJSONOptions);
        };

        return BlobFile;
    })();

    swarm.BlobManifest = (function() {

        const BlobManifest = function (properties) {
            this.files = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        BlobManifest.prototype.name = "";
        BlobManifest.prototype.sizeBytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        BlobManifest.prototype.chunker = "";
        BlobManifest.prototype.files = $util.emptyArray;

        BlobManifest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(10).string(message.name);
            if (message.sizeBytes != null && $Object.hasOwnProperty.call(message, "sizeBytes") && (typeof message.sizeBytes === "object" ? message.sizeBytes.low || message.sizeBytes.high : message.sizeBytes !== 0))
                writer.uint32(16).uint64(message.sizeBytes);
            if (message.chunker != null && $Object.hasOwnProperty.call(message, "chunker") && message.chunker !== "")
                writer.uint32(26).string(message.chunker);
            if (message.files != null && message.files.length)
                for (let i = 0; i < message.files.length; ++i)
                    $root.swarm.BlobFile.encode(message.files[i], writer.uint32(34).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        BlobManifest.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.BlobManifest();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.name = value;
                        else
                            delete message.name;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.sizeBytes = value;
                        else
                            delete message.sizeBytes;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.chunker = value;
                        else
                            delete message.chunker;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if (!(message.files && message.files.length))
                            message.files = [];
                        message.files.push($root.swarm.BlobFile.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        BlobManifest.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.BlobManifest)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.BlobManifest: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.BlobManifest();
            if (object.name != null)
                if (typeof object.name !== "string" || object.name.length)
                    message.name = $String(object.name);
            if (object.sizeBytes != null)
                if (typeof object.sizeBytes === "object" ? object.sizeBytes.low || object.sizeBytes.high : $Number(object.sizeBytes) !== 0)
                    if ($util.Long)
                        message.sizeBytes = $util.Long.fromValue(object.sizeBytes, true);
                    else if (typeof object.sizeBytes === "string")
                        message.sizeBytes = $parseInt(object.sizeBytes, 10);
                    else if (typeof object.sizeBytes === "number")
                        message.sizeBytes = object.sizeBytes;
                    else if (typeof object.sizeBytes === "object")
                        message.sizeBytes = new $util.LongBits(object.sizeBytes.low >>> 0, object.sizeBytes.high >>> 0).toNumber(true);
            if (object.chunker != null)
                if (typeof object.chunker !== "string" || object.chunker.length)
                    message.chunker = $String(object.chunker);
            if (object.files) {
                if (!$Array.isArray(object.files))
                    throw $TypeError(".swarm.BlobManifest.files: array expected");
                message.files = $Array(object.files.length);
                for (let i = 0; i < object.files.length; ++i) {
                    if (!$util.isObject(object.files[i]))
                        throw $TypeError(".swarm.BlobManifest.files: object expected");
                    message.files[i] = $root.swarm.BlobFile.fromObject(object.files[i], _depth + 1);
                }
            }
            return message;
        };

        BlobManifest.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.arrays || options.defaults)
                object.files = [];
            if (options.defaults) {
                object.name = "";
                if ($util.Long) {
                    let long = new $util.Long(0, 0, true);
                    object.sizeBytes = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.sizeBytes = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                object.chunker = "";
            }
            if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                object.name = message.name;
            if (message.sizeBytes != null && $Object.hasOwnProperty.call(message, "sizeBytes"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.sizeBytes = typeof message.sizeBytes === "number" ? $BigInt(message.sizeBytes) : $util.Long.fromBits(message.sizeBytes.low >>> 0, message.sizeBytes.high >>> 0, true).toBigInt();
                else if (typeof message.sizeBytes === "number")
                    object.sizeBytes = options.longs === $String ? $String(message.sizeBytes) : message.sizeBytes;
                else
                    object.sizeBytes = options.longs === $String ? $util.Long.prototype.toString.call(message.sizeBytes) : options.longs === $Number ? new $util.LongBits(message.sizeBytes.low >>> 0, message.sizeBytes.high >>> 0).toNumber(true) : message.sizeBytes;
            if (message.chunker != null && $Object.hasOwnProperty.call(message, "chunker"))
                object.chunker = message.chunker;
            if (message.files && message.files.length) {
                object.files = $Array(message.files.length);
                for (let j = 0; j < message.files.length; ++j)
                    object.files[j] = $root.swarm.BlobFile.toObject(message.files[j], options, _depth + 1);
            }
            return object;
        };

        BlobManifest.prototype.toJSON = function() {
            return BlobManifest.toObject(this, $protobuf.util.toJSONOptions);
        };

        return BlobManifest;
    })();

    swarm.BlobRange = (function() {

        const BlobRange = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        BlobRange.prototype.first = 0;
        BlobRange.prototype.count = 0;

        BlobRange.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.first != null && $Object.hasOwnProperty.call(message, "first") && message.first !== 0)
                writer.uint32(8).uint32(message.first);
            if (message.count != null && $Object.hasOwnProperty.call(message, "count") && message.count !== 0)
                writer.uint32(16).uint32(message.count);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        BlobRange.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.BlobRange();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.first = value;
                        else
                            delete message.first;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.count = value;
                        else
                            delete message.count;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        BlobRange.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.BlobRange)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.BlobRange: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.BlobRange();
            if (object.first != null)
                if ($Number(object.first) !== 0)
                    message.first = object.first >>> 0;
            if (object.count != null)
                if ($Number(object.count) !== 0)
                    message.count = object.count >>> 0;
            return message;
        };

        BlobRange.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.first = 0;
                object.count = 0;
            }
            if (message.first != null && $Object.hasOwnProperty.call(message, "first"))
                object.first = message.first;
            if (message.count != null && $Object.hasOwnProperty.call(message, "count"))
                object.count = message.count;
            return object;
        };

        BlobRange.prototype.toJSON = function() {
            return BlobRange.toObject(this, $protobuf.util.toJSONOptions);
        };

        return BlobRange;
    })();

    swarm.BlobRequest = (function() {

        const BlobRequest = function (properties) {
            this.chunks = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        BlobRequest.prototype.kind = "";
        BlobRequest.prototype.job = "";
        BlobRequest.prototype.attempt = 0;
        BlobRequest.prototype.address = "";
        BlobRequest.prototype.manifest = false;
        BlobRequest.prototype.have = false;
        BlobRequest.prototype.chunks = $util.emptyArray;

        BlobRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== "")
                writer.uint32(10).string(message.kind);
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(18).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(24).uint32(message.attempt);
            if (message.address != null && $Object.hasOwnProperty.call(message, "address") && message.address !== "")
                writer.uint32(34).string(message.address);
            if (message.manifest != null && $Object.hasOwnProperty.call(message, "manifest") && message.manifest !== false)
                writer.uint32(40).bool(message.manifest);
            if (message.have != null && $Object.hasOwnProperty.call(message, "have") && message.have !== false)
                writer.uint32(48).bool(message.have);
            if (message.chunks != null && message.chunks.length)
                for (let i = 0; i < message.chunks.length; ++i)
                    $root.swarm.BlobRange.encode(message.chunks[i], writer.uint32(58).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        BlobRequest.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.BlobRequest();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.kind = value;
                        else
                            delete message.kind;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.job = value;
                        else
                            delete message.job;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.attempt = value;
                        else
                            delete message.attempt;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.address = value;
                        else
                            delete message.address;
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.manifest = value;
                        else
                            delete message.manifest;
                        continue;
                    }
                case 6: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.have = value;
                        else
                            delete message.have;
                        continue;
                    }
                case 7: {
                        if (wireType !== 2)
                            break;
                        if (!(message.chunks && message.chunks.length))
                            message.chunks = [];
                        message.chunks.push($root.swarm.BlobRange.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        BlobRequest.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.BlobRequest)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.BlobRequest: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.BlobRequest();
            if (object.kind != null)
                if (typeof object.kind !== "string" || object.kind.length)
                    message.kind = $String(object.kind);
            if (object.job != null)
                if (typeof object.job !== "string" || object.job.length)
                    message.job = $String(object.job);
            if (object.attempt != null)
                if ($Number(object.attempt) !== 0)
                    message.attempt = object.attempt >>> 0;
            if (object.address != null)
                if (typeof object.address !== "string" || object.address.length)
                    message.address = $String(object.address);
            if (object.manifest != null)
                if (object.manifest)
                    message.manifest = $Boolean(object.manifest);
            if (object.have != null)
                if (object.have)
                    message.have = $Boolean(object.have);
            if (object.chunks) {
                if (!$Array.isArray(object.chunks))
                    throw $TypeError(".swarm.BlobRequest.chunks: array expected");
                message.chunks = $Array(object.chunks.length);
                for (let i = 0; i < object.chunks.length; ++i) {
                    if (!$util.isObject(object.chunks[i]))
                        throw $TypeError(".swarm.BlobRequest.chunks: object expected");
                    message.chunks[i] = $root.swarm.BlobRange.fromObject(object.chunks[i], _depth + 1);
                }
            }
            return message;
        };

        BlobRequest.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.arrays || options.defaults)
                object.chunks = [];
            if (options.defaults) {
                object.kind = "";
                object.job = "";
                object.attempt = 0;
                object.address = "";
                object.manifest = false;
                object.have = false;
            }
            if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                object.kind = message.kind;
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                object.job = message.job;
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                object.attempt = message.attempt;
            if (message.address != null && $Object.hasOwnProperty.call(message, "address"))
                object.address = message.address;
            if (message.manifest != null && $Object.hasOwnProperty.call(message, "manifest"))
                object.manifest = message.manifest;
            if (message.have != null && $Object.hasOwnProperty.call(message, "have"))
                object.have = message.have;
            if (message.chunks && message.chunks.length) {
                object.chunks = $Array(message.chunks.length);
                for (let j = 0; j < message.chunks.length; ++j)
                    object.chunks[j] = $root.swarm.BlobRange.toObject(message.chunks[j], options, _depth + 1);
            }
            return object;
        };

        BlobRequest.prototype.toJSON = function() {
            return BlobRequest.toObject(this, $protobuf.util.toJSONOptions);
        };

        return BlobRequest;
    })();

    swarm.BlobReply = (function() {

        const BlobReply = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        BlobReply.prototype.code = "";
        BlobReply.prototype.message = "";
        BlobReply.prototype.manifest = $util.newBuffer([]);
        BlobReply.prototype.have = $util.newBuffer([]);

        BlobReply.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== "")
                writer.uint32(10).string(message.code);
            if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
                writer.uint32(18).string(message.message);
            if (message.manifest != null && $Object.hasOwnProperty.call(message, "manifest") && message.manifest.length)
                writer.uint32(26).bytes(message.manifest);
            if (message.have != null && $Object.hasOwnProperty.call(message, "have") && message.have.length)
                writer.uint32(34).bytes(message.have);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        BlobReply.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.swarm.BlobReply();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.code = value;
                        else
                            delete message.code;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.message = value;
                        else
                            delete message.message;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.bytes()).length)
                            message.manifest = value;
                        else
                            delete message.manifest;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.bytes()).length)
                            message.have = value;
                        else
                            delete message.have;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        BlobReply.fromObject = function (object, _depth) {
            if (object instanceof $root.swarm.BlobReply)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".swarm.BlobReply: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.swarm.BlobReply();
            if (object.code != null)
                if (typeof object.code !== "string" || object.code.length)
                    message.code = $String(object.code);
            if (object.message != null)
                if (typeof object.message !== "string" || object.message.length)
                    message.message = $String(object.message);
            if (object.manifest != null)
                if (object.manifest.length)
                    if (typeof object.manifest === "string")
                        $util.base64.decode(object.manifest, message.manifest = $util.newBuffer($util.base64.length(object.manifest)), 0);
                    else if (object.manifest.length >= 0)
                        message.manifest = object.manifest;
            if (object.have != null)
                if (object.have.length)
                    if (typeof object.have === "string")
                        $util.base64.decode(object.have, message.have = $util.newBuffer($util.base64.length(object.have)), 0);
                    else if (object.have.length >= 0)
                        message.have = object.have;
            return message;
        };

        BlobReply.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.code = "";
                object.message = "";
                if (options.bytes === $String)
                    object.manifest = "";
                else {
                    object.manifest = [];
                    if (options.bytes !== $Array)
                        object.manifest = $util.newBuffer(object.manifest);
                }
                if (options.bytes === $String)
                    object.have = "";
                else {
                    object.have = [];
                    if (options.bytes !== $Array)
                        object.have = $util.newBuffer(object.have);
                }
            }
            if (message.code != null && $Object.hasOwnProperty.call(message, "code"))
                object.code = message.code;
            if (message.message != null && $Object.hasOwnProperty.call(message, "message"))
                object.message = message.message;
            if (message.manifest != null && $Object.hasOwnProperty.call(message, "manifest"))
                object.manifest = options.bytes === $String ? $util.base64.encode(message.manifest, 0, message.manifest.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.manifest) : message.manifest;
            if (message.have != null && $Object.hasOwnProperty.call(message, "have"))
                object.have = options.bytes === $String ? $util.base64.encode(message.have, 0, message.have.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.have) : message.have;
            return object;
        };

        BlobReply.prototype.toJSON = function() {
            return BlobReply.toObject(this, $protobuf.util.toJSONOptions);
        };

        return BlobReply;
    })();

    return swarm;
})();

export {
  $root as default
};
