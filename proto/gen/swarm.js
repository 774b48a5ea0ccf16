/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError, $TypeError = $util.global.TypeError, $String = $util.global.String, $Array = $util.global.Array, $Number = $util.global.Number, $parseInt = $util.global.parseInt, $BigInt = $util.global.BigInt, $isFinite = $util.global.isFinite, $Boolean = $util.global.Boolean;

// Exported root namespace
const $root = $protobuf.roots["swarm"] || ($protobuf.roots["swarm"] = {});

export const swarm = $root.swarm = (() => {

    /**
     * Namespace swarm.
     * @exports swarm
     * @namespace
     */
    const swarm = {};

    swarm.Envelope = (function() {

        /**
         * Properties of an Envelope.
         * @typedef {Object} swarm.Envelope.$Properties
         * @property {Uint8Array|null} [payload] Envelope payload
         * @property {Uint8Array|null} [signature] Envelope signature
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an Envelope.
         * @memberof swarm
         * @interface IEnvelope
         * @augments swarm.Envelope.$Properties
         * @deprecated Use swarm.Envelope.$Properties instead.
         */

        /**
         * Shape of an Envelope.
         * @typedef {swarm.Envelope.$Properties} swarm.Envelope.$Shape
         */

        /**
         * Constructs a new Envelope.
         * @memberof swarm
         * @classdesc Represents an Envelope.
         * @constructor
         * @param {swarm.Envelope.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Envelope = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Envelope payload.
         * @member {Uint8Array} payload
         * @memberof swarm.Envelope
         * @instance
         */
        Envelope.prototype.payload = $util.newBuffer([]);

        /**
         * Envelope signature.
         * @member {Uint8Array} signature
         * @memberof swarm.Envelope
         * @instance
         */
        Envelope.prototype.signature = $util.newBuffer([]);

        /**
         * Creates a new Envelope instance using the specified properties.
         * @function create
         * @memberof swarm.Envelope
         * @static
         * @param {swarm.Envelope.$Properties=} [properties] Properties to set
         * @returns {swarm.Envelope} Envelope instance
         * @type {{
         *   (properties: swarm.Envelope.$Shape): swarm.Envelope & swarm.Envelope.$Shape;
         *   (properties?: swarm.Envelope.$Properties): swarm.Envelope;
         * }}
         */
        Envelope.create = function(properties) {
            return new Envelope(properties);
        };

        /**
         * Encodes the specified Envelope message. Does not implicitly {@link swarm.Envelope.verify|verify} messages.
         * @function encode
         * @memberof swarm.Envelope
         * @static
         * @param {swarm.Envelope.$Properties} message Envelope message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Envelope.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.payload != null && $Object.hasOwnProperty.call(message, "payload") && message.payload.length)
                writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.payload);
            if (message.signature != null && $Object.hasOwnProperty.call(message, "signature") && message.signature.length)
                writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.signature);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Encodes the specified Envelope message, length delimited. Does not implicitly {@link swarm.Envelope.verify|verify} messages.
         * @function encodeDelimited
         * @memberof swarm.Envelope
         * @static
         * @param {swarm.Envelope.$Properties} message Envelope message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Envelope.encodeDelimited = function(message, writer) {
            return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
        };

        /**
         * Decodes an Envelope message from the specified reader or buffer.
         * @function decode
         * @memberof swarm.Envelope
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {swarm.Envelope & swarm.Envelope.$Shape} Envelope
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
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

        /**
         * Decodes an Envelope message from the specified reader or buffer, length delimited.
         * @function decodeDelimited
         * @memberof swarm.Envelope
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @returns {swarm.Envelope & swarm.Envelope.$Shape} Envelope
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Envelope.decodeDelimited = function(reader) {
            if (!(reader instanceof $Reader))
                reader = new $Reader(reader);
            return this.decode(reader, reader.size());
        };

        /**
         * Verifies an Envelope message.
         * @function verify
         * @memberof swarm.Envelope
         * @static
         * @param {Object.<string,*>} message Plain object to verify
         * @returns {string|null} `null` if valid, otherwise the reason why it is not
         */
        Envelope.verify = function (message, _depth) {
            if (typeof message !== "object" || message === null)
                return "object expected";
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                return "max depth exceeded";
            if (message.payload != null && $Object.hasOwnProperty.call(message, "payload"))
                if (!(message.payload && typeof message.payload.length === "number" || $util.isString(message.payload)))
                    return "payload: buffer expected";
            if (message.signature != null && $Object.hasOwnProperty.call(message, "signature"))
                if (!(message.signature && typeof message.signature.length === "number" || $util.isString(message.signature)))
                    return "signature: buffer expected";
            return null;
        };

        /**
         * Creates an Envelope message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof swarm.Envelope
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {swarm.Envelope} Envelope
         */
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

        /**
         * Creates a plain object from an Envelope message. Also converts values to other types if specified.
         * @function toObject
         * @memberof swarm.Envelope
         * @static
         * @param {swarm.Envelope} message Envelope
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
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

        /**
         * Converts this Envelope to JSON.
         * @function toJSON
         * @memberof swarm.Envelope
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        Envelope.prototype.toJSON = function() {
            return Envelope.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for Envelope
         * @function getTypeUrl
         * @memberof swarm.Envelope
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Envelope.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/swarm.Envelope";
        };

        return Envelope;
    })();

    swarm.Payload = (function() {

        /**
         * Properties of a Payload.
         * @typedef {Object} swarm.Payload.$Properties
         * @property {number|null} [version] Payload version
         * @property {string|null} [network] Payload network
         * @property {number|null} [type] Payload type
         * @property {string|null} [from] Payload from
         * @property {number|null} [issuedAt] Payload issuedAt
         * @property {number|null} [expiresAt] Payload expiresAt
         * @property {Uint8Array|null} [body] Payload body
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Payload.
         * @memberof swarm
         * @interface IPayload
         * @augments swarm.Payload.$Properties
         * @deprecated Use swarm.Payload.$Properties instead.
         */

        /**
         * Shape of a Payload.
         * @typedef {swarm.Payload.$Properties} swarm.Payload.$Shape
         */

        /**
         * Constructs a new Payload.
         * @memberof swarm
         * @classdesc Represents a Payload.
         * @constructor
         * @param {swarm.Payload.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Payload = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Payload version.
         * @member {number} version
         * @memberof swarm.Payload
         * @instance
         */
        Payload.prototype.version = 0;

        /**
         * Payload network.
         * @member {string} network
         * @memberof swarm.Payload
         * @instance
         */
        Payload.prototype.network = "";

        /**
         * Payload type.
         * @member {number} type
         * @memberof swarm.Payload
         * @instance
         */
        Payload.prototype.type = 0;

        /**
         * Payload from.
         * @member {string} from
         * @memberof swarm.Payload
         * @instance
         */
        Payload.prototype.from = "";

        /**
         * Payload issuedAt.
         * @member {number} issuedAt
         * @memberof swarm.Payload
         * @instance
         */
        Payload.prototype.issuedAt = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * Payload expiresAt.
         * @member {number} expiresAt
         * @memberof swarm.Payload
         * @instance
         */
        Payload.prototype.expiresAt = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * Payload body.
         * @member {Uint8Array} body
         * @memberof swarm.Payload
         * @instance
         */
        Payload.prototype.body = $util.newBuffer([]);

        /**
         * Creates a new Payload instance using the specified properties.
         * @function create
         * @memberof swarm.Payload
         * @static
         * @param {swarm.Payload.$Properties=} [properties] Properties to set
         * @returns {swarm.Payload} Payload instance
         * @type {{
         *   (properties: swarm.Payload.$Shape): swarm.Payload & swarm.Payload.$Shape;
         *   (properties?: swarm.Payload.$Properties): swarm.Payload;
         * }}
         */
        Payload.create = function(properties) {
            return new Payload(properties);
        };

        /**
         * Encodes the specified Payload message. Does not implicitly {@link swarm.Payload.verify|verify} messages.
         * @function encode
         * @memberof swarm.Payload
         * @static
         * @param {swarm.Payload.$Properties} message Payload message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Payload.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== 0)
                writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.version);
            if (message.network != null && $Object.hasOwnProperty.call(message, "network") && message.network !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.network);
            if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== 0)
                writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.type);
            if (message.from != null && $Object.hasOwnProperty.call(message, "from") && message.from !== "")
                writer.uint32(/* id 4, wireType 2 =*/34).string(message.from);
            if (message.issuedAt != null && $Object.hasOwnProperty.call(message, "issuedAt") && (typeof message.issuedAt === "object" ? message.issuedAt.low || message.issuedAt.high : message.issuedAt !== 0))
                writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.issuedAt);
            if (message.expiresAt != null && $Object.hasOwnProperty.call(message, "expiresAt") && (typeof message.expiresAt === "object" ? message.expiresAt.low || message.expiresAt.high : message.expiresAt !== 0))
                writer.uint32(/* id 6, wireType 0 =*/48).uint64(message.expiresAt);
            if (message.body != null && $Object.hasOwnProperty.call(message, "body") && message.body.length)
                writer.uint32(/* id 7, wireType 2 =*/58).bytes(message.body);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Encodes the specified Payload message, length delimited. Does not implicitly {@link swarm.Payload.verify|verify} messages.
         * @function encodeDelimited
         * @memberof swarm.Payload
         * @static
         * @param {swarm.Payload.$Properties} message Payload message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Payload.encodeDelimited = function(message, writer) {
            return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
        };

        /**
         * Decodes a Payload message from the specified reader or buffer.
         * @function decode
         * @memberof swarm.Payload
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {swarm.Payload & swarm.Payload.$Shape} Payload
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
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

        /**
         * Decodes a Payload message from the specified reader or buffer, length delimited.
         * @function decodeDelimited
         * @memberof swarm.Payload
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @returns {swarm.Payload & swarm.Payload.$Shape} Payload
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Payload.decodeDelimited = function(reader) {
            if (!(reader instanceof $Reader))
                reader = new $Reader(reader);
            return this.decode(reader, reader.size());
        };

        /**
         * Verifies a Payload message.
         * @function verify
         * @memberof swarm.Payload
         * @static
         * @param {Object.<string,*>} message Plain object to verify
         * @returns {string|null} `null` if valid, otherwise the reason why it is not
         */
        Payload.verify = function (message, _depth) {
            if (typeof message !== "object" || message === null)
                return "object expected";
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                return "max depth exceeded";
            if (message.version != null && $Object.hasOwnProperty.call(message, "version"))
                if (!$util.isInteger(message.version))
                    return "version: integer expected";
            if (message.network != null && $Object.hasOwnProperty.call(message, "network"))
                if (!$util.isString(message.network))
                    return "network: string expected";
            if (message.type != null && $Object.hasOwnProperty.call(message, "type"))
                if (!$util.isInteger(message.type))
                    return "type: integer expected";
            if (message.from != null && $Object.hasOwnProperty.call(message, "from"))
                if (!$util.isString(message.from))
                    return "from: string expected";
            if (message.issuedAt != null && $Object.hasOwnProperty.call(message, "issuedAt"))
                if (!$util.isInteger(message.issuedAt) && !(message.issuedAt && $util.isInteger(message.issuedAt.low) && $util.isInteger(message.issuedAt.high)))
                    return "issuedAt: integer|Long expected";
            if (message.expiresAt != null && $Object.hasOwnProperty.call(message, "expiresAt"))
                if (!$util.isInteger(message.expiresAt) && !(message.expiresAt && $util.isInteger(message.expiresAt.low) && $util.isInteger(message.expiresAt.high)))
                    return "expiresAt: integer|Long expected";
            if (message.body != null && $Object.hasOwnProperty.call(message, "body"))
                if (!(message.body && typeof message.body.length === "number" || $util.isString(message.body)))
                    return "body: buffer expected";
            return null;
        };

        /**
         * Creates a Payload message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof swarm.Payload
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {swarm.Payload} Payload
         */
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

        /**
         * Creates a plain object from a Payload message. Also converts values to other types if specified.
         * @function toObject
         * @memberof swarm.Payload
         * @static
         * @param {swarm.Payload} message Payload
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
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

        /**
         * Converts this Payload to JSON.
         * @function toJSON
         * @memberof swarm.Payload
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        Payload.prototype.toJSON = function() {
            return Payload.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for Payload
         * @function getTypeUrl
         * @memberof swarm.Payload
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Payload.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/swarm.Payload";
        };

        return Payload;
    })();

    swarm.GpuRequest = (function() {

        /**
         * Properties of a GpuRequest.
         * @typedef {Object} swarm.GpuRequest.$Properties
         * @property {Array.<string>|null} [models] GpuRequest models
         * @property {number|null} [minMemoryGb] GpuRequest minMemoryGb
         * @property {number|null} [maxMemoryGb] GpuRequest maxMemoryGb
         * @property {number|null} [count] GpuRequest count
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a GpuRequest.
         * @memberof swarm
         * @interface IGpuRequest
         * @augments swarm.GpuRequest.$Properties
         * @deprecated Use swarm.GpuRequest.$Properties instead.
         */

        /**
         * Shape of a GpuRequest.
         * @typedef {swarm.GpuRequest.$Properties} swarm.GpuRequest.$Shape
         */

        /**
         * Constructs a new GpuRequest.
         * @memberof swarm
         * @classdesc Represents a GpuRequest.
         * @constructor
         * @param {swarm.GpuRequest.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const GpuRequest = function (properties) {
            this.models = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * GpuRequest models.
         * @member {Array.<string>} models
         * @memberof swarm.GpuRequest
         * @instance
         */
        GpuRequest.prototype.models = $util.emptyArray;

        /**
         * GpuRequest minMemoryGb.
         * @member {number} minMemoryGb
         * @memberof swarm.GpuRequest
         * @instance
         */
        GpuRequest.prototype.minMemoryGb = 0;

        /**
         * GpuRequest maxMemoryGb.
         * @member {number} maxMemoryGb
         * @memberof swarm.GpuRequest
         * @instance
         */
        GpuRequest.prototype.maxMemoryGb = 0;

        /**
         * GpuRequest count.
         * @member {number} count
         * @memberof swarm.GpuRequest
         * @instance
         */
        GpuRequest.prototype.count = 0;

        /**
         * Creates a new GpuRequest instance using the specified properties.
         * @function create
         * @memberof swarm.GpuRequest
         * @static
         * @param {swarm.GpuRequest.$Properties=} [properties] Properties to set
         * @returns {swarm.GpuRequest} GpuRequest instance
         * @type {{
         *   (properties: swarm.GpuRequest.$Shape): swarm.GpuRequest & swarm.GpuRequest.$Shape;
         *   (properties?: swarm.GpuRequest.$Properties): swarm.GpuRequest;
         * }}
         */
        GpuRequest.create = function(properties) {
            return new GpuRequest(properties);
        };

        /**
         * Encodes the specified GpuRequest message. Does not implicitly {@link swarm.GpuRequest.verify|verify} messages.
         * @function encode
         * @memberof swarm.GpuRequest
         * @static
         * @param {swarm.GpuRequest.$Properties} message GpuRequest message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        GpuRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.models != null && message.models.length)
                for (let i = 0; i < message.models.length; ++i)
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.models[i]);
            if (message.minMemoryGb != null && $Object.hasOwnProperty.call(message, "minMemoryGb") && !$Object.is(message.minMemoryGb, 0))
                writer.uint32(/* id 2, wireType 1 =*/17).double(message.minMemoryGb);
            if (message.maxMemoryGb != null && $Object.hasOwnProperty.call(message, "maxMemoryGb") && !$Object.is(message.maxMemoryGb, 0))
                writer.uint32(/* id 3, wireType 1 =*/25).double(message.maxMemoryGb);
            if (message.count != null && $Object.hasOwnProperty.call(message, "count") && message.count !== 0)
                writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.count);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Encodes the specified GpuRequest message, length delimited. Does not implicitly {@link swarm.GpuRequest.verify|verify} messages.
         * @function encodeDelimited
         * @memberof swarm.GpuRequest
         * @static
         * @param {swarm.GpuRequest.$Properties} message GpuRequest message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        GpuRequest.encodeDelimited = function(message, writer) {
            return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
        };

        /**
         * Decodes a GpuRequest message from the specified reader or buffer.
         * @function decode
         * @memberof swarm.GpuRequest
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {swarm.GpuRequest & swarm.GpuRequest.$Shape} GpuRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
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

        /**
         * Decodes a GpuRequest message from the specified reader or buffer, length delimited.
         * @function decodeDelimited
         * @memberof swarm.GpuRequest
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @returns {swarm.GpuRequest & swarm.GpuRequest.$Shape} GpuRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        GpuRequest.decodeDelimited = function(reader) {
            if (!(reader instanceof $Reader))
                reader = new $Reader(reader);
            return this.decode(reader, reader.size());
        };

        /**
         * Verifies a GpuRequest message.
         * @function verify
         * @memberof swarm.GpuRequest
         * @static
         * @param {Object.<string,*>} message Plain object to verify
         * @returns {string|null} `null` if valid, otherwise the reason why it is not
         */
        GpuRequest.verify = function (message, _depth) {
            if (typeof message !== "object" || message === null)
                return "object expected";
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                return "max depth exceeded";
            if (message.models != null && $Object.hasOwnProperty.call(message, "models")) {
                if (!$Array.isArray(message.models))
                    return "models: array expected";
                for (let i = 0; i < message.models.length; ++i)
                    if (!$util.isString(message.models[i]))
                        return "models: string[] expected";
            }
            if (message.minMemoryGb != null && $Object.hasOwnProperty.call(message, "minMemoryGb"))
                if (typeof message.minMemoryGb !== "number")
                    return "minMemoryGb: number expected";
            if (message.maxMemoryGb != null && $Object.hasOwnProperty.call(message, "maxMemoryGb"))
                if (typeof message.maxMemoryGb !== "number")
                    return "maxMemoryGb: number expected";
            if (message.count != null && $Object.hasOwnProperty.call(message, "count"))
                if (!$util.isInteger(message.count))
                    return "count: integer expected";
            return null;
        };

        /**
         * Creates a GpuRequest message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof swarm.GpuRequest
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {swarm.GpuRequest} GpuRequest
         */
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

        /**
         * Creates a plain object from a GpuRequest message. Also converts values to other types if specified.
         * @function toObject
         * @memberof swarm.GpuRequest
         * @static
         * @param {swarm.GpuRequest} message GpuRequest
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
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

        /**
         * Converts this GpuRequest to JSON.
         * @function toJSON
         * @memberof swarm.GpuRequest
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        GpuRequest.prototype.toJSON = function() {
            return GpuRequest.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for GpuRequest
         * @function getTypeUrl
         * @memberof swarm.GpuRequest
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        GpuRequest.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/swarm.GpuRequest";
        };

        return GpuRequest;
    })();

    swarm.UnitOffer = (function() {

        /**
         * Properties of a UnitOffer.
         * @typedef {Object} swarm.UnitOffer.$Properties
         * @property {string|null} [unit] UnitOffer unit
         * @property {string|null} [model] UnitOffer model
         * @property {number|null} [vramMib] UnitOffer vramMib
         * @property {number|null} [memoryGb] UnitOffer memoryGb
         * @property {boolean|null} [claimed] UnitOffer claimed
         * @property {number|null} [cpus] UnitOffer cpus
         * @property {number|null} [memoryMib] UnitOffer memoryMib
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a UnitOffer.
         * @memberof swarm
         * @interface IUnitOffer
         * @augments swarm.UnitOffer.$Properties
         * @deprecated Use swarm.UnitOffer.$Properties instead.
         */

        /**
         * Shape of a UnitOffer.
         * @typedef {swarm.UnitOffer.$Properties} swarm.UnitOffer.$Shape
         */

        /**
         * Constructs a new UnitOffer.
         * @memberof swarm
         * @classdesc Represents a UnitOffer.
         * @constructor
         * @param {swarm.UnitOffer.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const UnitOffer = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * UnitOffer unit.
         * @member {string} unit
         * @memberof swarm.UnitOffer
         * @instance
         */
        UnitOffer.prototype.unit = "";

        /**
         * UnitOffer model.
         * @member {string} model
         * @memberof swarm.UnitOffer
         * @instance
         */
        UnitOffer.prototype.model = "";

        /**
         * UnitOffer vramMib.
         * @member {number} vramMib
         * @memberof swarm.UnitOffer
         * @instance
         */
        UnitOffer.prototype.vramMib = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * UnitOffer memoryGb.
         * @member {number} memoryGb
         * @memberof swarm.UnitOffer
         * @instance
         */
        UnitOffer.prototype.memoryGb = 0;

        /**
         * UnitOffer claimed.
         * @member {boolean} claimed
         * @memberof swarm.UnitOffer
         * @instance
         */
        UnitOffer.prototype.claimed = false;

        /**
         * UnitOffer cpus.
         * @member {number} cpus
         * @memberof swarm.UnitOffer
         * @instance
         */
        UnitOffer.prototype.cpus = 0;

        /**
         * UnitOffer memoryMib.
         * @member {number} memoryMib
         * @memberof swarm.UnitOffer
         * @instance
         */
        UnitOffer.prototype.memoryMib = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * Creates a new UnitOffer instance using the specified properties.
         * @function create
         * @memberof swarm.UnitOffer
         * @static
         * @param {swarm.UnitOffer.$Properties=} [properties] Properties to set
         * @returns {swarm.UnitOffer} UnitOffer instance
         * @type {{
         *   (properties: swarm.UnitOffer.$Shape): swarm.UnitOffer & swarm.UnitOffer.$Shape;
         *   (properties?: swarm.UnitOffer.$Properties): swarm.UnitOffer;
         * }}
         */
        UnitOffer.create = function(properties) {
            return new UnitOffer(properties);
        };

        /**
         * Encodes the specified UnitOffer message. Does not implicitly {@link swarm.UnitOffer.verify|verify} messages.
         * @function encode
         * @memberof swarm.UnitOffer
         * @static
         * @param {swarm.UnitOffer.$Properties} message UnitOffer message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        UnitOffer.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.unit != null && $Object.hasOwnProperty.call(message, "unit") && message.unit !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.unit);
            if (message.model != null && $Object.hasOwnProperty.call(message, "model") && message.model !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.model);
            if (message.vramMib != null && $Object.hasOwnProperty.call(message, "vramMib") && (typeof message.vramMib === "object" ? message.vramMib.low || message.vramMib.high : message.vramMib !== 0))
                writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.vramMib);
            if (message.memoryGb != null && $Object.hasOwnProperty.call(message, "memoryGb") && !$Object.is(message.memoryGb, 0))
                writer.uint32(/* id 4, wireType 1 =*/33).double(message.memoryGb);
            if (message.claimed != null && $Object.hasOwnProperty.call(message, "claimed") && message.claimed !== false)
                writer.uint32(/* id 5, wireType 0 =*/40).bool(message.claimed);
            if (message.cpus != null && $Object.hasOwnProperty.call(message, "cpus") && !$Object.is(message.cpus, 0))
                writer.uint32(/* id 6, wireType 1 =*/49).double(message.cpus);
            if (message.memoryMib != null && $Object.hasOwnProperty.call(message, "memoryMib") && (typeof message.memoryMib === "object" ? message.memoryMib.low || message.memoryMib.high : message.memoryMib !== 0))
                writer.uint32(/* id 7, wireType 0 =*/56).uint64(message.memoryMib);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Encodes the specified UnitOffer message, length delimited. Does not implicitly {@link swarm.UnitOffer.verify|verify} messages.
         * @function encodeDelimited
         * @memberof swarm.UnitOffer
         * @static
         * @param {swarm.UnitOffer.$Properties} message UnitOffer message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        UnitOffer.encodeDelimited = function(message, writer) {
            return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
        };

        /**
         * Decodes a UnitOffer message from the specified reader or buffer.
         * @function decode
         * @memberof swarm.UnitOffer
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {swarm.UnitOffer & swarm.UnitOffer.$Shape} UnitOffer
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
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

        /**
         * Decodes a UnitOffer message from the specified reader or buffer, length delimited.
         * @function decodeDelimited
         * @memberof swarm.UnitOffer
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @returns {swarm.UnitOffer & swarm.UnitOffer.$Shape} UnitOffer
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        UnitOffer.decodeDelimited = function(reader) {
            if (!(reader instanceof $Reader))
                reader = new $Reader(reader);
            return this.decode(reader, reader.size());
        };

        /**
         * Verifies a UnitOffer message.
         * @function verify
         * @memberof swarm.UnitOffer
         * @static
         * @param {Object.<string,*>} message Plain object to verify
         * @returns {string|null} `null` if valid, otherwise the reason why it is not
         */
        UnitOffer.verify = function (message, _depth) {
            if (typeof message !== "object" || message === null)
                return "object expected";
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                return "max depth exceeded";
            if (message.unit != null && $Object.hasOwnProperty.call(message, "unit"))
                if (!$util.isString(message.unit))
                    return "unit: string expected";
            if (message.model != null && $Object.hasOwnProperty.call(message, "model"))
                if (!$util.isString(message.model))
                    return "model: string expected";
            if (message.vramMib != null && $Object.hasOwnProperty.call(message, "vramMib"))
                if (!$util.isInteger(message.vramMib) && !(message.vramMib && $util.isInteger(message.vramMib.low) && $util.isInteger(message.vramMib.high)))
                    return "vramMib: integer|Long expected";
            if (message.memoryGb != null && $Object.hasOwnProperty.call(message, "memoryGb"))
                if (typeof message.memoryGb !== "number")
                    return "memoryGb: number expected";
            if (message.claimed != null && $Object.hasOwnProperty.call(message, "claimed"))
                if (typeof message.claimed !== "boolean")
                    return "claimed: boolean expected";
            if (message.cpus != null && $Object.hasOwnProperty.call(message, "cpus"))
                if (typeof message.cpus !== "number")
                    return "cpus: number expected";
            if (message.memoryMib != null && $Object.hasOwnProperty.call(message, "memoryMib"))
                if (!$util.isInteger(message.memoryMib) && !(message.memoryMib && $util.isInteger(message.memoryMib.low) && $util.isInteger(message.memoryMib.high)))
                    return "memoryMib: integer|Long expected";
            return null;
        };

        /**
         * Creates a UnitOffer message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof swarm.UnitOffer
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {swarm.UnitOffer} UnitOffer
         */
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

        /**
         * Creates a plain object from a UnitOffer message. Also converts values to other types if specified.
         * @function toObject
         * @memberof swarm.UnitOffer
         * @static
         * @param {swarm.UnitOffer} message UnitOffer
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
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

        /**
         * Converts this UnitOffer to JSON.
         * @function toJSON
         * @memberof swarm.UnitOffer
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        UnitOffer.prototype.toJSON = function() {
            return UnitOffer.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for UnitOffer
         * @function getTypeUrl
         * @memberof swarm.UnitOffer
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        UnitOffer.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/swarm.UnitOffer";
        };

        return UnitOffer;
    })();

    swarm.Blob = (function() {

        /**
         * Properties of a Blob.
         * @typedef {Object} swarm.Blob.$Properties
         * @property {string|null} [sha256] Blob sha256
         * @property {number|null} [sizeBytes] Blob sizeBytes
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Blob.
         * @memberof swarm
         * @interface IBlob
         * @augments swarm.Blob.$Properties
         * @deprecated Use swarm.Blob.$Properties instead.
         */

        /**
         * Shape of a Blob.
         * @typedef {swarm.Blob.$Properties} swarm.Blob.$Shape
         */

        /**
         * Constructs a new Blob.
         * @memberof swarm
         * @classdesc Represents a Blob.
         * @constructor
         * @param {swarm.Blob.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Blob = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Blob sha256.
         * @member {string} sha256
         * @memberof swarm.Blob
         * @instance
         */
        Blob.prototype.sha256 = "";

        /**
         * Blob sizeBytes.
         * @member {number} sizeBytes
         * @memberof swarm.Blob
         * @instance
         */
        Blob.prototype.sizeBytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * Creates a new Blob instance using the specified properties.
         * @function create
         * @memberof swarm.Blob
         * @static
         * @param {swarm.Blob.$Properties=} [properties] Properties to set
         * @returns {swarm.Blob} Blob instance
         * @type {{
         *   (properties: swarm.Blob.$Shape): swarm.Blob & swarm.Blob.$Shape;
         *   (properties?: swarm.Blob.$Properties): swarm.Blob;
         * }}
         */
        Blob.create = function(properties) {
            return new Blob(properties);
        };

        /**
         * Encodes the specified Blob message. Does not implicitly {@link swarm.Blob.verify|verify} messages.
         * @function encode
         * @memberof swarm.Blob
         * @static
         * @param {swarm.Blob.$Properties} message Blob message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Blob.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.sha256 != null && $Object.hasOwnProperty.call(message, "sha256") && message.sha256 !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.sha256);
            if (message.sizeBytes != null && $Object.hasOwnProperty.call(message, "sizeBytes") && (typeof message.sizeBytes === "object" ? message.sizeBytes.low || message.sizeBytes.high : message.sizeBytes !== 0))
                writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.sizeBytes);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Encodes the specified Blob message, length delimited. Does not implicitly {@link swarm.Blob.verify|verify} messages.
         * @function encodeDelimited
         * @memberof swarm.Blob
         * @static
         * @param {swarm.Blob.$Properties} message Blob message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Blob.encodeDelimited = function(message, writer) {
            return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
        };

        /**
         * Decodes a Blob message from the specified reader or buffer.
         * @function decode
         * @memberof swarm.Blob
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {swarm.Blob & swarm.Blob.$Shape} Blob
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
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

        /**
         * Decodes a Blob message from the specified reader or buffer, length delimited.
         * @function decodeDelimited
         * @memberof swarm.Blob
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @returns {swarm.Blob & swarm.Blob.$Shape} Blob
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Blob.decodeDelimited = function(reader) {
            if (!(reader instanceof $Reader))
                reader = new $Reader(reader);
            return this.decode(reader, reader.size());
        };

        /**
         * Verifies a Blob message.
         * @function verify
         * @memberof swarm.Blob
         * @static
         * @param {Object.<string,*>} message Plain object to verify
         * @returns {string|null} `null` if valid, otherwise the reason why it is not
         */
        Blob.verify = function (message, _depth) {
            if (typeof message !== "object" || message === null)
                return "object expected";
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                return "max depth exceeded";
            if (message.sha256 != null && $Object.hasOwnProperty.call(message, "sha256"))
                if (!$util.isString(message.sha256))
                    return "sha256: string expected";
            if (message.sizeBytes != null && $Object.hasOwnProperty.call(message, "sizeBytes"))
                if (!$util.isInteger(message.sizeBytes) && !(message.sizeBytes && $util.isInteger(message.sizeBytes.low) && $util.isInteger(message.sizeBytes.high)))
                    return "sizeBytes: integer|Long expected";
            return null;
        };

        /**
         * Creates a Blob message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof swarm.Blob
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {swarm.Blob} Blob
         */
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

        /**
         * Creates a plain object from a Blob message. Also converts values to other types if specified.
         * @function toObject
         * @memberof swarm.Blob
         * @static
         * @param {swarm.Blob} message Blob
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
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

        /**
         * Converts this Blob to JSON.
         * @function toJSON
         * @memberof swarm.Blob
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        Blob.prototype.toJSON = function() {
            return Blob.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for Blob
         * @function getTypeUrl
         * @memberof swarm.Blob
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Blob.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/swarm.Blob";
        };

        return Blob;
    })();

    swarm.Requirements = (function() {

        /**
         * Properties of a Requirements.
         * @typedef {Object} swarm.Requirements.$Properties
         * @property {number|null} [nodes] Requirements nodes
         * @property {swarm.GpuRequest.$Properties|null} [gpus] Requirements gpus
         * @property {number|null} [cpus] Requirements cpus
         * @property {number|null} [memoryMib] Requirements memoryMib
         * @property {string|null} [region] Requirements region
         * @property {number|null} [maxPriceMicroPerGpuHour] Requirements maxPriceMicroPerGpuHour
         * @property {boolean|null} [acceptClaimed] Requirements acceptClaimed
         * @property {number|null} [archiveBytes] Requirements archiveBytes
         * @property {number|null} [durationMs] Requirements durationMs
         * @property {number|null} [termMs] Requirements termMs
         * @property {string|null} [ray] Requirements ray
         * @property {string|null} [python] Requirements python
         * @property {string|null} [requirements] Requirements requirements
         * @property {boolean|null} [perNode] Requirements perNode
         * @property {string|null} [egress] Requirements egress
         * @property {number|null} [dataBytes] Requirements dataBytes
         * @property {number|null} [minNodes] Requirements minNodes
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Requirements.
         * @memberof swarm
         * @interface IRequirements
         * @augments swarm.Requirements.$Properties
         * @deprecated Use swarm.Requirements.$Properties instead.
         */

        /**
         * Shape of a Requirements.
         * @typedef {swarm.Requirements.$Properties} swarm.Requirements.$Shape
         */

        /**
         * Constructs a new Requirements.
         * @memberof swarm
         * @classdesc Represents a Requirements.
         * @constructor
         * @param {swarm.Requirements.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Requirements = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Requirements nodes.
         * @member {number} nodes
         * @memberof swarm.Requirements
         * @instance
         */
        Requirements.prototype.nodes = 0;

        /**
         * Requirements gpus.
         * @member {swarm.GpuRequest.$Properties|null|undefined} gpus
         * @memberof swarm.Requirements
         * @instance
         */
        Requirements.prototype.gpus = null;

        /**
         * Requirements cpus.
         * @member {number} cpus
         * @memberof swarm.Requirements
         * @instance
         */
        Requirements.prototype.cpus = 0;

        /**
         * Requirements memoryMib.
         * @member {number} memoryMib
         * @memberof swarm.Requirements
         * @instance
         */
        Requirements.prototype.memoryMib = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * Requirements region.
         * @member {string} region
         * @memberof swarm.Requirements
         * @instance
         */
        Requirements.prototype.region = "";

        /**
         * Requirements maxPriceMicroPerGpuHour.
         * @member {number} maxPriceMicroPerGpuHour
         * @memberof swarm.Requirements
         * @instance
         */
        Requirements.prototype.maxPriceMicroPerGpuHour = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * Requirements acceptClaimed.
         * @member {boolean} acceptClaimed
         * @memberof swarm.Requirements
         * @instance
         */
        Requirements.prototype.acceptClaimed = false;

        /**
         * Requirements archiveBytes.
         * @member {number} archiveBytes
         * @memberof swarm.Requirements
         * @instance
         */
        Requirements.prototype.archiveBytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * Requirements durationMs.
         * @member {number} durationMs
         * @memberof swarm.Requirements
         * @instance
         */
        Requirements.prototype.durationMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * Requirements termMs.
         * @member {number} termMs
         * @memberof swarm.Requirements
         * @instance
         */
        Requirements.prototype.termMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * Requirements ray.
         * @member {string} ray
         * @memberof swarm.Requirements
         * @instance
         */
        Requirements.prototype.ray = "";

        /**
         * Requirements python.
         * @member {string} python
         * @memberof swarm.Requirements
         * @instance
         */
        Requirements.prototype.python = "";

        /**
         * Requirements requirements.
         * @member {string} requirements
         * @memberof swarm.Requirements
         * @instance
         */
        Requirements.prototype.requirements = "";

        /**
         * Requirements perNode.
         * @member {boolean} perNode
         * @memberof swarm.Requirements
         * @instance
         */
        Requirements.prototype.perNode = false;

        /**
         * Requirements egress.
         * @member {string} egress
         * @memberof swarm.Requirements
         * @instance
         */
        Requirements.prototype.egress = "";

        /**
         * Requirements dataBytes.
         * @member {number} dataBytes
         * @memberof swarm.Requirements
         * @instance
         */
        Requirements.prototype.dataBytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * Requirements minNodes.
         * @member {number} minNodes
         * @memberof swarm.Requirements
         * @instance
         */
        Requirements.prototype.minNodes = 0;

        /**
         * Creates a new Requirements instance using the specified properties.
         * @function create
         * @memberof swarm.Requirements
         * @static
         * @param {swarm.Requirements.$Properties=} [properties] Properties to set
         * @returns {swarm.Requirements} Requirements instance
         * @type {{
         *   (properties: swarm.Requirements.$Shape): swarm.Requirements & swarm.Requirements.$Shape;
         *   (properties?: swarm.Requirements.$Properties): swarm.Requirements;
         * }}
         */
        Requirements.create = function(properties) {
            return new Requirements(properties);
        };

        /**
         * Encodes the specified Requirements message. Does not implicitly {@link swarm.Requirements.verify|verify} messages.
         * @function encode
         * @memberof swarm.Requirements
         * @static
         * @param {swarm.Requirements.$Properties} message Requirements message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Requirements.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.nodes != null && $Object.hasOwnProperty.call(message, "nodes") && message.nodes !== 0)
                writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.nodes);
            if (message.gpus != null && $Object.hasOwnProperty.call(message, "gpus"))
                $root.swarm.GpuRequest.encode(message.gpus, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
            if (message.cpus != null && $Object.hasOwnProperty.call(message, "cpus") && !$Object.is(message.cpus, 0))
                writer.uint32(/* id 3, wireType 1 =*/25).double(message.cpus);
            if (message.memoryMib != null && $Object.hasOwnProperty.call(message, "memoryMib") && (typeof message.memoryMib === "object" ? message.memoryMib.low || message.memoryMib.high : message.memoryMib !== 0))
                writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.memoryMib);
            if (message.region != null && $Object.hasOwnProperty.call(message, "region") && message.region !== "")
                writer.uint32(/* id 5, wireType 2 =*/42).string(message.region);
            if (message.maxPriceMicroPerGpuHour != null && $Object.hasOwnProperty.call(message, "maxPriceMicroPerGpuHour") && (typeof message.maxPriceMicroPerGpuHour === "object" ? message.maxPriceMicroPerGpuHour.low || message.maxPriceMicroPerGpuHour.high : message.maxPriceMicroPerGpuHour !== 0))
                writer.uint32(/* id 6, wireType 0 =*/48).uint64(message.maxPriceMicroPerGpuHour);
            if (message.acceptClaimed != null && $Object.hasOwnProperty.call(message, "acceptClaimed") && message.acceptClaimed !== false)
                writer.uint32(/* id 7, wireType 0 =*/56).bool(message.acceptClaimed);
            if (message.archiveBytes != null && $Object.hasOwnProperty.call(message, "archiveBytes") && (typeof message.archiveBytes === "object" ? message.archiveBytes.low || message.archiveBytes.high : message.archiveBytes !== 0))
                writer.uint32(/* id 8, wireType 0 =*/64).uint64(message.archiveBytes);
            if (message.durationMs != null && $Object.hasOwnProperty.call(message, "durationMs") && (typeof message.durationMs === "object" ? message.durationMs.low || message.durationMs.high : message.durationMs !== 0))
                writer.uint32(/* id 9, wireType 0 =*/72).uint64(message.durationMs);
            if (message.termMs != null && $Object.hasOwnProperty.call(message, "termMs") && (typeof message.termMs === "object" ? message.termMs.low || message.termMs.high : message.termMs !== 0))
                writer.uint32(/* id 10, wireType 0 =*/80).uint64(message.termMs);
            if (message.ray != null && $Object.hasOwnProperty.call(message, "ray") && message.ray !== "")
                writer.uint32(/* id 11, wireType 2 =*/90).string(message.ray);
            if (message.python != null && $Object.hasOwnProperty.call(message, "python") && message.python !== "")
                writer.uint32(/* id 12, wireType 2 =*/98).string(message.python);
            if (message.requirements != null && $Object.hasOwnProperty.call(message, "requirements") && message.requirements !== "")
                writer.uint32(/* id 13, wireType 2 =*/106).string(message.requirements);
            if (message.perNode != null && $Object.hasOwnProperty.call(message, "perNode") && message.perNode !== false)
                writer.uint32(/* id 14, wireType 0 =*/112).bool(message.perNode);
            if (message.egress != null && $Object.hasOwnProperty.call(message, "egress") && message.egress !== "")
                writer.uint32(/* id 15, wireType 2 =*/122).string(message.egress);
            if (message.dataBytes != null && $Object.hasOwnProperty.call(message, "dataBytes") && (typeof message.dataBytes === "object" ? message.dataBytes.low || message.dataBytes.high : message.dataBytes !== 0))
                writer.uint32(/* id 16, wireType 0 =*/128).uint64(message.dataBytes);
            if (message.minNodes != null && $Object.hasOwnProperty.call(message, "minNodes") && message.minNodes !== 0)
                writer.uint32(/* id 17, wireType 0 =*/136).uint32(message.minNodes);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Encodes the specified Requirements message, length delimited. Does not implicitly {@link swarm.Requirements.verify|verify} messages.
         * @function encodeDelimited
         * @memberof swarm.Requirements
         * @static
         * @param {swarm.Requirements.$Properties} message Requirements message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Requirements.encodeDelimited = function(message, writer) {
            return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
        };

        /**
         * Decodes a Requirements message from the specified reader or buffer.
         * @function decode
         * @memberof swarm.Requirements
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {swarm.Requirements & swarm.Requirements.$Shape} Requirements
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
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

        /**
         * Decodes a Requirements message from the specified reader or buffer, length delimited.
         * @function decodeDelimited
         * @memberof swarm.Requirements
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @returns {swarm.Requirements & swarm.Requirements.$Shape} Requirements
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Requirements.decodeDelimited = function(reader) {
            if (!(reader instanceof $Reader))
                reader = new $Reader(reader);
            return this.decode(reader, reader.size());
        };

        /**
         * Verifies a Requirements message.
         * @function verify
         * @memberof swarm.Requirements
         * @static
         * @param {Object.<string,*>} message Plain object to verify
         * @returns {string|null} `null` if valid, otherwise the reason why it is not
         */
        Requirements.verify = function (message, _depth) {
            if (typeof message !== "object" || message === null)
                return "object expected";
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                return "max depth exceeded";
            if (message.nodes != null && $Object.hasOwnProperty.call(message, "nodes"))
                if (!$util.isInteger(message.nodes))
                    return "nodes: integer expected";
            if (message.gpus != null && $Object.hasOwnProperty.call(message, "gpus")) {
                let error = $root.swarm.GpuRequest.verify(message.gpus, _depth + 1);
                if (error)
                    return "gpus." + error;
            }
            if (message.cpus != null && $Object.hasOwnProperty.call(message, "cpus"))
                if (typeof message.cpus !== "number")
                    return "cpus: number expected";
            if (message.memoryMib != null && $Object.hasOwnProperty.call(message, "memoryMib"))
                if (!$util.isInteger(message.memoryMib) && !(message.memoryMib && $util.isInteger(message.memoryMib.low) && $util.isInteger(message.memoryMib.high)))
                    return "memoryMib: integer|Long expected";
            if (message.region != null && $Object.hasOwnProperty.call(message, "region"))
                if (!$util.isString(message.region))
                    return "region: string expected";
            if (message.maxPriceMicroPerGpuHour != null && $Object.hasOwnProperty.call(message, "maxPriceMicroPerGpuHour"))
                if (!$util.isInteger(message.maxPriceMicroPerGpuHour) && !(message.maxPriceMicroPerGpuHour && $util.isInteger(message.maxPriceMicroPerGpuHour.low) && $util.isInteger(message.maxPriceMicroPerGpuHour.high)))
                    return "maxPriceMicroPerGpuHour: integer|Long expected";
            if (message.acceptClaimed != null && $Object.hasOwnProperty.call(message, "acceptClaimed"))
                if (typeof message.acceptClaimed !== "boolean")
                    return "acceptClaimed: boolean expected";
            if (message.archiveBytes != null && $Object.hasOwnProperty.call(message, "archiveBytes"))
                if (!$util.isInteger(message.archiveBytes) && !(message.archiveBytes && $util.isInteger(message.archiveBytes.low) && $util.isInteger(message.archiveBytes.high)))
                    return "archiveBytes: integer|Long expected";
            if (message.durationMs != null && $Object.hasOwnProperty.call(message, "durationMs"))
                if (!$util.isInteger(message.durationMs) && !(message.durationMs && $util.isInteger(message.durationMs.low) && $util.isInteger(message.durationMs.high)))
                    return "durationMs: integer|Long expected";
            if (message.termMs != null && $Object.hasOwnProperty.call(message, "termMs"))
                if (!$util.isInteger(message.termMs) && !(message.termMs && $util.isInteger(message.termMs.low) && $util.isInteger(message.termMs.high)))
                    return "termMs: integer|Long expected";
            if (message.ray != null && $Object.hasOwnProperty.call(message, "ray"))
                if (!$util.isString(message.ray))
                    return "ray: string expected";
            if (message.python != null && $Object.hasOwnProperty.call(message, "python"))
                if (!$util.isString(message.python))
                    return "python: string expected";
            if (message.requirements != null && $Object.hasOwnProperty.call(message, "requirements"))
                if (!$util.isString(message.requirements))
                    return "requirements: string expected";
            if (message.perNode != null && $Object.hasOwnProperty.call(message, "perNode"))
                if (typeof message.perNode !== "boolean")
                    return "perNode: boolean expected";
            if (message.egress != null && $Object.hasOwnProperty.call(message, "egress"))
                if (!$util.isString(message.egress))
                    return "egress: string expected";
            if (message.dataBytes != null && $Object.hasOwnProperty.call(message, "dataBytes"))
                if (!$util.isInteger(message.dataBytes) && !(message.dataBytes && $util.isInteger(message.dataBytes.low) && $util.isInteger(message.dataBytes.high)))
                    return "dataBytes: integer|Long expected";
            if (message.minNodes != null && $Object.hasOwnProperty.call(message, "minNodes"))
                if (!$util.isInteger(message.minNodes))
                    return "minNodes: integer expected";
            return null;
        };

        /**
         * Creates a Requirements message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof swarm.Requirements
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {swarm.Requirements} Requirements
         */
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

        /**
         * Creates a plain object from a Requirements message. Also converts values to other types if specified.
         * @function toObject
         * @memberof swarm.Requirements
         * @static
         * @param {swarm.Requirements} message Requirements
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
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

        /**
         * Converts this Requirements to JSON.
         * @function toJSON
         * @memberof swarm.Requirements
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        Requirements.prototype.toJSON = function() {
            return Requirements.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for Requirements
         * @function getTypeUrl
         * @memberof swarm.Requirements
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Requirements.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/swarm.Requirements";
        };

        return Requirements;
    })();

    swarm.Dataset = (function() {

        /**
         * Properties of a Dataset.
         * @typedef {Object} swarm.Dataset.$Properties
         * @property {string|null} [name] Dataset name
         * @property {swarm.Blob.$Properties|null} [manifest] Dataset manifest
         * @property {number|null} [sizeBytes] Dataset sizeBytes
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Dataset.
         * @memberof swarm
         * @interface IDataset
         * @augments swarm.Dataset.$Properties
         * @deprecated Use swarm.Dataset.$Properties instead.
         */

        /**
         * Shape of a Dataset.
         * @typedef {swarm.Dataset.$Properties} swarm.Dataset.$Shape
         */

        /**
         * Constructs a new Dataset.
         * @memberof swarm
         * @classdesc Represents a Dataset.
         * @constructor
         * @param {swarm.Dataset.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Dataset = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Dataset name.
         * @member {string} name
         * @memberof swarm.Dataset
         * @instance
         */
        Dataset.prototype.name = "";

        /**
         * Dataset manifest.
         * @member {swarm.Blob.$Properties|null|undefined} manifest
         * @memberof swarm.Dataset
         * @instance
         */
        Dataset.prototype.manifest = null;

        /**
         * Dataset sizeBytes.
         * @member {number} sizeBytes
         * @memberof swarm.Dataset
         * @instance
         */
        Dataset.prototype.sizeBytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * Creates a new Dataset instance using the specified properties.
         * @function create
         * @memberof swarm.Dataset
         * @static
         * @param {swarm.Dataset.$Properties=} [properties] Properties to set
         * @returns {swarm.Dataset} Dataset instance
         * @type {{
         *   (properties: swarm.Dataset.$Shape): swarm.Dataset & swarm.Dataset.$Shape;
         *   (properties?: swarm.Dataset.$Properties): swarm.Dataset;
         * }}
         */
        Dataset.create = function(properties) {
            return new Dataset(properties);
        };

        /**
         * Encodes the specified Dataset message. Does not implicitly {@link swarm.Dataset.verify|verify} messages.
         * @function encode
         * @memberof swarm.Dataset
         * @static
         * @param {swarm.Dataset.$Properties} message Dataset message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Dataset.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.name);
            if (message.manifest != null && $Object.hasOwnProperty.call(message, "manifest"))
                $root.swarm.Blob.encode(message.manifest, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
            if (message.sizeBytes != null && $Object.hasOwnProperty.call(message, "sizeBytes") && (typeof message.sizeBytes === "object" ? message.sizeBytes.low || message.sizeBytes.high : message.sizeBytes !== 0))
                writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.sizeBytes);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Encodes the specified Dataset message, length delimited. Does not implicitly {@link swarm.Dataset.verify|verify} messages.
         * @function encodeDelimited
         * @memberof swarm.Dataset
         * @static
         * @param {swarm.Dataset.$Properties} message Dataset message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Dataset.encodeDelimited = function(message, writer) {
            return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
        };

        /**
         * Decodes a Dataset message from the specified reader or buffer.
         * @function decode
         * @memberof swarm.Dataset
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {swarm.Dataset & swarm.Dataset.$Shape} Dataset
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
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

        /**
         * Decodes a Dataset message from the specified reader or buffer, length delimited.
         * @function decodeDelimited
         * @memberof swarm.Dataset
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @returns {swarm.Dataset & swarm.Dataset.$Shape} Dataset
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Dataset.decodeDelimited = function(reader) {
            if (!(reader instanceof $Reader))
                reader = new $Reader(reader);
            return this.decode(reader, reader.size());
        };

        /**
         * Verifies a Dataset message.
         * @function verify
         * @memberof swarm.Dataset
         * @static
         * @param {Object.<string,*>} message Plain object to verify
         * @returns {string|null} `null` if valid, otherwise the reason why it is not
         */
        Dataset.verify = function (message, _depth) {
            if (typeof message !== "object" || message === null)
                return "object expected";
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                return "max depth exceeded";
            if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                if (!$util.isString(message.name))
                    return "name: string expected";
            if (message.manifest != null && $Object.hasOwnProperty.call(message, "manifest")) {
                let error = $root.swarm.Blob.verify(message.manifest, _depth + 1);
                if (error)
                    return "manifest." + error;
            }
            if (message.sizeBytes != null && $Object.hasOwnProperty.call(message, "sizeBytes"))
                if (!$util.isInteger(message.sizeBytes) && !(message.sizeBytes && $util.isInteger(message.sizeBytes.low) && $util.isInteger(message.sizeBytes.high)))
                    return "sizeBytes: integer|Long expected";
            return null;
        };

        /**
         * Creates a Dataset message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof swarm.Dataset
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {swarm.Dataset} Dataset
         */
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

        /**
         * Creates a plain object from a Dataset message. Also converts values to other types if specified.
         * @function toObject
         * @memberof swarm.Dataset
         * @static
         * @param {swarm.Dataset} message Dataset
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
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

        /**
         * Converts this Dataset to JSON.
         * @function toJSON
         * @memberof swarm.Dataset
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        Dataset.prototype.toJSON = function() {
            return Dataset.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for Dataset
         * @function getTypeUrl
         * @memberof swarm.Dataset
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Dataset.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/swarm.Dataset";
        };

        return Dataset;
    })();

    swarm.Versions = (function() {

        /**
         * Properties of a Versions.
         * @typedef {Object} swarm.Versions.$Properties
         * @property {string|null} [swarm] Versions swarm
         * @property {string|null} [ray] Versions ray
         * @property {string|null} [python] Versions python
         * @property {string|null} [arch] Versions arch
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Versions.
         * @memberof swarm
         * @interface IVersions
         * @augments swarm.Versions.$Properties
         * @deprecated Use swarm.Versions.$Properties instead.
         */

        /**
         * Shape of a Versions.
         * @typedef {swarm.Versions.$Properties} swarm.Versions.$Shape
         */

        /**
         * Constructs a new Versions.
         * @memberof swarm
         * @classdesc Represents a Versions.
         * @constructor
         * @param {swarm.Versions.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Versions = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Versions swarm.
         * @member {string} swarm
         * @memberof swarm.Versions
         * @instance
         */
        Versions.prototype.swarm = "";

        /**
         * Versions ray.
         * @member {string} ray
         * @memberof swarm.Versions
         * @instance
         */
        Versions.prototype.ray = "";

        /**
         * Versions python.
         * @member {string} python
         * @memberof swarm.Versions
         * @instance
         */
        Versions.prototype.python = "";

        /**
         * Versions arch.
         * @member {string} arch
         * @memberof swarm.Versions
         * @instance
         */
        Versions.prototype.arch = "";

        /**
         * Creates a new Versions instance using the specified properties.
         * @function create
         * @memberof swarm.Versions
         * @static
         * @param {swarm.Versions.$Properties=} [properties] Properties to set
         * @returns {swarm.Versions} Versions instance
         * @type {{
         *   (properties: swarm.Versions.$Shape): swarm.Versions & swarm.Versions.$Shape;
         *   (properties?: swarm.Versions.$Properties): swarm.Versions;
         * }}
         */
        Versions.create = function(properties) {
            return new Versions(properties);
        };

        /**
         * Encodes the specified Versions message. Does not implicitly {@link swarm.Versions.verify|verify} messages.
         * @function encode
         * @memberof swarm.Versions
         * @static
         * @param {swarm.Versions.$Properties} message Versions message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Versions.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.swarm != null && $Object.hasOwnProperty.call(message, "swarm") && message.swarm !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.swarm);
            if (message.ray != null && $Object.hasOwnProperty.call(message, "ray") && message.ray !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.ray);
            if (message.python != null && $Object.hasOwnProperty.call(message, "python") && message.python !== "")
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.python);
            if (message.arch != null && $Object.hasOwnProperty.call(message, "arch") && message.arch !== "")
                writer.uint32(/* id 4, wireType 2 =*/34).string(message.arch);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Encodes the specified Versions message, length delimited. Does not implicitly {@link swarm.Versions.verify|verify} messages.
         * @function encodeDelimited
         * @memberof swarm.Versions
         * @static
         * @param {swarm.Versions.$Properties} message Versions message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Versions.encodeDelimited = function(message, writer) {
            return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
        };

        /**
         * Decodes a Versions message from the specified reader or buffer.
         * @function decode
         * @memberof swarm.Versions
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {swarm.Versions & swarm.Versions.$Shape} Versions
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
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

        /**
         * Decodes a Versions message from the specified reader or buffer, length delimited.
         * @function decodeDelimited
         * @memberof swarm.Versions
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @returns {swarm.Versions & swarm.Versions.$Shape} Versions
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Versions.decodeDelimited = function(reader) {
            if (!(reader instanceof $Reader))
                reader = new $Reader(reader);
            return this.decode(reader, reader.size());
        };

        /**
         * Verifies a Versions message.
         * @function verify
         * @memberof swarm.Versions
         * @static
         * @param {Object.<string,*>} message Plain object to verify
         * @returns {string|null} `null` if valid, otherwise the reason why it is not
         */
        Versions.verify = function (message, _depth) {
            if (typeof message !== "object" || message === null)
                return "object expected";
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                return "max depth exceeded";
            if (message.swarm != null && $Object.hasOwnProperty.call(message, "swarm"))
                if (!$util.isString(message.swarm))
                    return "swarm: string expected";
            if (message.ray != null && $Object.hasOwnProperty.call(message, "ray"))
                if (!$util.isString(message.ray))
                    return "ray: string expected";
            if (message.python != null && $Object.hasOwnProperty.call(message, "python"))
                if (!$util.isString(message.python))
                    return "python: string expected";
            if (message.arch != null && $Object.hasOwnProperty.call(message, "arch"))
                if (!$util.isString(message.arch))
                    return "arch: string expected";
            return null;
        };

        /**
         * Creates a Versions message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof swarm.Versions
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {swarm.Versions} Versions
         */
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

        /**
         * Creates a plain object from a Versions message. Also converts values to other types if specified.
         * @function toObject
         * @memberof swarm.Versions
         * @static
         * @param {swarm.Versions} message Versions
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
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

        /**
         * Converts this Versions to JSON.
         * @function toJSON
         * @memberof swarm.Versions
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        Versions.prototype.toJSON = function() {
            return Versions.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for Versions
         * @function getTypeUrl
         * @memberof swarm.Versions
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Versions.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/swarm.Versions";
        };

        return Versions;
    })();

    swarm.ResourceAdvert = (function() {

        /**
         * Properties of a ResourceAdvert.
         * @typedef {Object} swarm.ResourceAdvert.$Properties
         * @property {number|null} [seq] ResourceAdvert seq
         * @property {string|null} [name] ResourceAdvert name
         * @property {string|null} [region] ResourceAdvert region
         * @property {Array.<swarm.UnitOffer.$Properties>|null} [units] ResourceAdvert units
         * @property {number|null} [freeUnits] ResourceAdvert freeUnits
         * @property {number|null} [diskMib] ResourceAdvert diskMib
         * @property {number|null} [priceMicroPerGpuHour] ResourceAdvert priceMicroPerGpuHour
         * @property {swarm.Versions.$Properties|null} [versions] ResourceAdvert versions
         * @property {Array.<string>|null} [addrs] ResourceAdvert addrs
         * @property {number|null} [ttlMs] ResourceAdvert ttlMs
         * @property {Object.<string,string>|null} [notes] ResourceAdvert notes
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a ResourceAdvert.
         * @memberof swarm
         * @interface IResourceAdvert
         * @augments swarm.ResourceAdvert.$Properties
         * @deprecated Use swarm.ResourceAdvert.$Properties instead.
         */

        /**
         * Shape of a ResourceAdvert.
         * @typedef {swarm.ResourceAdvert.$Properties} swarm.ResourceAdvert.$Shape
         */

        /**
         * Constructs a new ResourceAdvert.
         * @memberof swarm
         * @classdesc Represents a ResourceAdvert.
         * @constructor
         * @param {swarm.ResourceAdvert.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ResourceAdvert = function (properties) {
            this.units = [];
            this.addrs = [];
            this.notes = {};
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * ResourceAdvert seq.
         * @member {number} seq
         * @memberof swarm.ResourceAdvert
         * @instance
         */
        ResourceAdvert.prototype.seq = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * ResourceAdvert name.
         * @member {string} name
         * @memberof swarm.ResourceAdvert
         * @instance
         */
        ResourceAdvert.prototype.name = "";

        /**
         * ResourceAdvert region.
         * @member {string} region
         * @memberof swarm.ResourceAdvert
         * @instance
         */
        ResourceAdvert.prototype.region = "";

        /**
         * ResourceAdvert units.
         * @member {Array.<swarm.UnitOffer.$Properties>} units
         * @memberof swarm.ResourceAdvert
         * @instance
         */
        ResourceAdvert.prototype.units = $util.emptyArray;

        /**
         * ResourceAdvert freeUnits.
         * @member {number} freeUnits
         * @memberof swarm.ResourceAdvert
         * @instance
         */
        ResourceAdvert.prototype.freeUnits = 0;

        /**
         * ResourceAdvert diskMib.
         * @member {number} diskMib
         * @memberof swarm.ResourceAdvert
         * @instance
         */
        ResourceAdvert.prototype.diskMib = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * ResourceAdvert priceMicroPerGpuHour.
         * @member {number} priceMicroPerGpuHour
         * @memberof swarm.ResourceAdvert
         * @instance
         */
        ResourceAdvert.prototype.priceMicroPerGpuHour = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * ResourceAdvert versions.
         * @member {swarm.Versions.$Properties|null|undefined} versions
         * @memberof swarm.ResourceAdvert
         * @instance
         */
        ResourceAdvert.prototype.versions = null;

        /**
         * ResourceAdvert addrs.
         * @member {Array.<string>} addrs
         * @memberof swarm.ResourceAdvert
         * @instance
         */
        ResourceAdvert.prototype.addrs = $util.emptyArray;

        /**
         * ResourceAdvert ttlMs.
         * @member {number} ttlMs
         * @memberof swarm.ResourceAdvert
         * @instance
         */
        ResourceAdvert.prototype.ttlMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * ResourceAdvert notes.
         * @member {Object.<string,string>} notes
         * @memberof swarm.ResourceAdvert
         * @instance
         */
        ResourceAdvert.prototype.notes = $util.emptyObject;

        /**
         * Creates a new ResourceAdvert instance using the specified properties.
         * @function create
         * @memberof swarm.ResourceAdvert
         * @static
         * @param {swarm.ResourceAdvert.$Properties=} [properties] Properties to set
         * @returns {swarm.ResourceAdvert} ResourceAdvert instance
         * @type {{
         *   (properties: swarm.ResourceAdvert.$Shape): swarm.ResourceAdvert & swarm.ResourceAdvert.$Shape;
         *   (properties?: swarm.ResourceAdvert.$Properties): swarm.ResourceAdvert;
         * }}
         */
        ResourceAdvert.create = function(properties) {
            return new ResourceAdvert(properties);
        };

        /**
         * Encodes the specified ResourceAdvert message. Does not implicitly {@link swarm.ResourceAdvert.verify|verify} messages.
         * @function encode
         * @memberof swarm.ResourceAdvert
         * @static
         * @param {swarm.ResourceAdvert.$Properties} message ResourceAdvert message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ResourceAdvert.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.seq != null && $Object.hasOwnProperty.call(message, "seq") && (typeof message.seq === "object" ? message.seq.low || message.seq.high : message.seq !== 0))
                writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.seq);
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.name);
            if (message.region != null && $Object.hasOwnProperty.call(message, "region") && message.region !== "")
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.region);
            if (message.units != null && message.units.length)
                for (let i = 0; i < message.units.length; ++i)
                    $root.swarm.UnitOffer.encode(message.units[i], writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
            if (message.freeUnits != null && $Object.hasOwnProperty.call(message, "freeUnits") && message.freeUnits !== 0)
                writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.freeUnits);
            if (message.diskMib != null && $Object.hasOwnProperty.call(message, "diskMib") && (typeof message.diskMib === "object" ? message.diskMib.low || message.diskMib.high : message.diskMib !== 0))
                writer.uint32(/* id 6, wireType 0 =*/48).uint64(message.diskMib);
            if (message.priceMicroPerGpuHour != null && $Object.hasOwnProperty.call(message, "priceMicroPerGpuHour") && (typeof message.priceMicroPerGpuHour === "object" ? message.priceMicroPerGpuHour.low || message.priceMicroPerGpuHour.high : message.priceMicroPerGpuHour !== 0))
                writer.uint32(/* id 7, wireType 0 =*/56).uint64(message.priceMicroPerGpuHour);
            if (message.versions != null && $Object.hasOwnProperty.call(message, "versions"))
                $root.swarm.Versions.encode(message.versions, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
            if (message.addrs != null && message.addrs.length)
                for (let i = 0; i < message.addrs.length; ++i)
                    writer.uint32(/* id 9, wireType 2 =*/74).string(message.addrs[i]);
            if (message.ttlMs != null && $Object.hasOwnProperty.call(message, "ttlMs") && (typeof message.ttlMs === "object" ? message.ttlMs.low || message.ttlMs.high : message.ttlMs !== 0))
                writer.uint32(/* id 10, wireType 0 =*/80).uint64(message.ttlMs);
            if (message.notes != null && $Object.hasOwnProperty.call(message, "notes"))
                for (let keys = $Object.keys(message.notes), i = 0; i < keys.length; ++i)
                    writer.uint32(/* id 11, wireType 2 =*/90).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.notes[keys[i]]).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Encodes the specified ResourceAdvert message, length delimited. Does not implicitly {@link swarm.ResourceAdvert.verify|verify} messages.
         * @function encodeDelimited
         * @memberof swarm.ResourceAdvert
         * @static
         * @param {swarm.ResourceAdvert.$Properties} message ResourceAdvert message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ResourceAdvert.encodeDelimited = function(message, writer) {
            return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
        };

        /**
         * Decodes a ResourceAdvert message from the specified reader or buffer.
         * @function decode
         * @memberof swarm.ResourceAdvert
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {swarm.ResourceAdvert & swarm.ResourceAdvert.$Shape} ResourceAdvert
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
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

        /**
         * Decodes a ResourceAdvert message from the specified reader or buffer, length delimited.
         * @function decodeDelimited
         * @memberof swarm.ResourceAdvert
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @returns {swarm.ResourceAdvert & swarm.ResourceAdvert.$Shape} ResourceAdvert
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ResourceAdvert.decodeDelimited = function(reader) {
            if (!(reader instanceof $Reader))
                reader = new $Reader(reader);
            return this.decode(reader, reader.size());
        };

        /**
         * Verifies a ResourceAdvert message.
         * @function verify
         * @memberof swarm.ResourceAdvert
         * @static
         * @param {Object.<string,*>} message Plain object to verify
         * @returns {string|null} `null` if valid, otherwise the reason why it is not
         */
        ResourceAdvert.verify = function (message, _depth) {
            if (typeof message !== "object" || message === null)
                return "object expected";
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                return "max depth exceeded";
            if (message.seq != null && $Object.hasOwnProperty.call(message, "seq"))
                if (!$util.isInteger(message.seq) && !(message.seq && $util.isInteger(message.seq.low) && $util.isInteger(message.seq.high)))
                    return "seq: integer|Long expected";
            if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                if (!$util.isString(message.name))
                    return "name: string expected";
            if (message.region != null && $Object.hasOwnProperty.call(message, "region"))
                if (!$util.isString(message.region))
                    return "region: string expected";
            if (message.units != null && $Object.hasOwnProperty.call(message, "units")) {
                if (!$Array.isArray(message.units))
                    return "units: array expected";
                for (let i = 0; i < message.units.length; ++i) {
                    let error = $root.swarm.UnitOffer.verify(message.units[i], _depth + 1);
                    if (error)
                        return "units." + error;
                }
            }
            if (message.freeUnits != null && $Object.hasOwnProperty.call(message, "freeUnits"))
                if (!$util.isInteger(message.freeUnits))
                    return "freeUnits: integer expected";
            if (message.diskMib != null && $Object.hasOwnProperty.call(message, "diskMib"))
                if (!$util.isInteger(message.diskMib) && !(message.diskMib && $util.isInteger(message.diskMib.low) && $util.isInteger(message.diskMib.high)))
                    return "diskMib: integer|Long expected";
            if (message.priceMicroPerGpuHour != null && $Object.hasOwnProperty.call(message, "priceMicroPerGpuHour"))
                if (!$util.isInteger(message.priceMicroPerGpuHour) && !(message.priceMicroPerGpuHour && $util.isInteger(message.priceMicroPerGpuHour.low) && $util.isInteger(message.priceMicroPerGpuHour.high)))
                    return "priceMicroPerGpuHour: integer|Long expected";
            if (message.versions != null && $Object.hasOwnProperty.call(message, "versions")) {
                let error = $root.swarm.Versions.verify(message.versions, _depth + 1);
                if (error)
                    return "versions." + error;
            }
            if (message.addrs != null && $Object.hasOwnProperty.call(message, "addrs")) {
                if (!$Array.isArray(message.addrs))
                    return "addrs: array expected";
                for (let i = 0; i < message.addrs.length; ++i)
                    if (!$util.isString(message.addrs[i]))
                        return "addrs: string[] expected";
            }
            if (message.ttlMs != null && $Object.hasOwnProperty.call(message, "ttlMs"))
                if (!$util.isInteger(message.ttlMs) && !(message.ttlMs && $util.isInteger(message.ttlMs.low) && $util.isInteger(message.ttlMs.high)))
                    return "ttlMs: integer|Long expected";
            if (message.notes != null && $Object.hasOwnProperty.call(message, "notes")) {
                if (!$util.isObject(message.notes))
                    return "notes: object expected";
                let key = $Object.keys(message.notes);
                for (let i = 0; i < key.length; ++i)
                    if (!$util.isString(message.notes[key[i]]))
                        return "notes: string{k:string} expected";
            }
            return null;
        };

        /**
         * Creates a ResourceAdvert message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof swarm.ResourceAdvert
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {swarm.ResourceAdvert} ResourceAdvert
         */
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

        /**
         * Creates a plain object from a ResourceAdvert message. Also converts values to other types if specified.
         * @function toObject
         * @memberof swarm.ResourceAdvert
         * @static
         * @param {swarm.ResourceAdvert} message ResourceAdvert
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
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

        /**
         * Converts this ResourceAdvert to JSON.
         * @function toJSON
         * @memberof swarm.ResourceAdvert
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        ResourceAdvert.prototype.toJSON = function() {
            return ResourceAdvert.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for ResourceAdvert
         * @function getTypeUrl
         * @memberof swarm.ResourceAdvert
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        ResourceAdvert.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/swarm.ResourceAdvert";
        };

        return ResourceAdvert;
    })();

    swarm.JobOffer = (function() {

        /**
         * Properties of a JobOffer.
         * @typedef {Object} swarm.JobOffer.$Properties
         * @property {string|null} [job] JobOffer job
         * @property {number|null} [attempt] JobOffer attempt
         * @property {string|null} [name] JobOffer name
         * @property {swarm.Requirements.$Properties|null} [needs] JobOffer needs
         * @property {Array.<string>|null} [addrs] JobOffer addrs
         * @property {string|null} [trace] JobOffer trace
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a JobOffer.
         * @memberof swarm
         * @interface IJobOffer
         * @augments swarm.JobOffer.$Properties
         * @deprecated Use swarm.JobOffer.$Properties instead.
         */

        /**
         * Shape of a JobOffer.
         * @typedef {swarm.JobOffer.$Properties} swarm.JobOffer.$Shape
         */

        /**
         * Constructs a new JobOffer.
         * @memberof swarm
         * @classdesc Represents a JobOffer.
         * @constructor
         * @param {swarm.JobOffer.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const JobOffer = function (properties) {
            this.addrs = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * JobOffer job.
         * @member {string} job
         * @memberof swarm.JobOffer
         * @instance
         */
        JobOffer.prototype.job = "";

        /**
         * JobOffer attempt.
         * @member {number} attempt
         * @memberof swarm.JobOffer
         * @instance
         */
        JobOffer.prototype.attempt = 0;

        /**
         * JobOffer name.
         * @member {string} name
         * @memberof swarm.JobOffer
         * @instance
         */
        JobOffer.prototype.name = "";

        /**
         * JobOffer needs.
         * @member {swarm.Requirements.$Properties|null|undefined} needs
         * @memberof swarm.JobOffer
         * @instance
         */
        JobOffer.prototype.needs = null;

        /**
         * JobOffer addrs.
         * @member {Array.<string>} addrs
         * @memberof swarm.JobOffer
         * @instance
         */
        JobOffer.prototype.addrs = $util.emptyArray;

        /**
         * JobOffer trace.
         * @member {string} trace
         * @memberof swarm.JobOffer
         * @instance
         */
        JobOffer.prototype.trace = "";

        /**
         * Creates a new JobOffer instance using the specified properties.
         * @function create
         * @memberof swarm.JobOffer
         * @static
         * @param {swarm.JobOffer.$Properties=} [properties] Properties to set
         * @returns {swarm.JobOffer} JobOffer instance
         * @type {{
         *   (properties: swarm.JobOffer.$Shape): swarm.JobOffer & swarm.JobOffer.$Shape;
         *   (properties?: swarm.JobOffer.$Properties): swarm.JobOffer;
         * }}
         */
        JobOffer.create = function(properties) {
            return new JobOffer(properties);
        };

        /**
         * Encodes the specified JobOffer message. Does not implicitly {@link swarm.JobOffer.verify|verify} messages.
         * @function encode
         * @memberof swarm.JobOffer
         * @static
         * @param {swarm.JobOffer.$Properties} message JobOffer message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        JobOffer.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.attempt);
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.name);
            if (message.needs != null && $Object.hasOwnProperty.call(message, "needs"))
                $root.swarm.Requirements.encode(message.needs, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
            if (message.addrs != null && message.addrs.length)
                for (let i = 0; i < message.addrs.length; ++i)
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.addrs[i]);
            if (message.trace != null && $Object.hasOwnProperty.call(message, "trace") && message.trace !== "")
                writer.uint32(/* id 6, wireType 2 =*/50).string(message.trace);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Encodes the specified JobOffer message, length delimited. Does not implicitly {@link swarm.JobOffer.verify|verify} messages.
         * @function encodeDelimited
         * @memberof swarm.JobOffer
         * @static
         * @param {swarm.JobOffer.$Properties} message JobOffer message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        JobOffer.encodeDelimited = function(message, writer) {
            return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
        };

        /**
         * Decodes a JobOffer message from the specified reader or buffer.
         * @function decode
         * @memberof swarm.JobOffer
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {swarm.JobOffer & swarm.JobOffer.$Shape} JobOffer
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
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

        /**
         * Decodes a JobOffer message from the specified reader or buffer, length delimited.
         * @function decodeDelimited
         * @memberof swarm.JobOffer
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @returns {swarm.JobOffer & swarm.JobOffer.$Shape} JobOffer
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        JobOffer.decodeDelimited = function(reader) {
            if (!(reader instanceof $Reader))
                reader = new $Reader(reader);
            return this.decode(reader, reader.size());
        };

        /**
         * Verifies a JobOffer message.
         * @function verify
         * @memberof swarm.JobOffer
         * @static
         * @param {Object.<string,*>} message Plain object to verify
         * @returns {string|null} `null` if valid, otherwise the reason why it is not
         */
        JobOffer.verify = function (message, _depth) {
            if (typeof message !== "object" || message === null)
                return "object expected";
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                return "max depth exceeded";
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                if (!$util.isString(message.job))
                    return "job: string expected";
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                if (!$util.isInteger(message.attempt))
                    return "attempt: integer expected";
            if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                if (!$util.isString(message.name))
                    return "name: string expected";
            if (message.needs != null && $Object.hasOwnProperty.call(message, "needs")) {
                let error = $root.swarm.Requirements.verify(message.needs, _depth + 1);
                if (error)
                    return "needs." + error;
            }
            if (message.addrs != null && $Object.hasOwnProperty.call(message, "addrs")) {
                if (!$Array.isArray(message.addrs))
                    return "addrs: array expected";
                for (let i = 0; i < message.addrs.length; ++i)
                    if (!$util.isString(message.addrs[i]))
                        return "addrs: string[] expected";
            }
            if (message.trace != null && $Object.hasOwnProperty.call(message, "trace"))
                if (!$util.isString(message.trace))
                    return "trace: string expected";
            return null;
        };

        /**
         * Creates a JobOffer message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof swarm.JobOffer
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {swarm.JobOffer} JobOffer
         */
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

        /**
         * Creates a plain object from a JobOffer message. Also converts values to other types if specified.
         * @function toObject
         * @memberof swarm.JobOffer
         * @static
         * @param {swarm.JobOffer} message JobOffer
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
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

        /**
         * Converts this JobOffer to JSON.
         * @function toJSON
         * @memberof swarm.JobOffer
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        JobOffer.prototype.toJSON = function() {
            return JobOffer.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for JobOffer
         * @function getTypeUrl
         * @memberof swarm.JobOffer
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        JobOffer.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/swarm.JobOffer";
        };

        return JobOffer;
    })();

    swarm.Bid = (function() {

        /**
         * Properties of a Bid.
         * @typedef {Object} swarm.Bid.$Properties
         * @property {string|null} [job] Bid job
         * @property {number|null} [attempt] Bid attempt
         * @property {Array.<swarm.UnitOffer.$Properties>|null} [units] Bid units
         * @property {number|null} [priceMicroPerGpuHour] Bid priceMicroPerGpuHour
         * @property {number|null} [startWaitMs] Bid startWaitMs
         * @property {number|null} [transferBytesPerSecond] Bid transferBytesPerSecond
         * @property {number|null} [validMs] Bid validMs
         * @property {string|null} [name] Bid name
         * @property {string|null} [region] Bid region
         * @property {swarm.Versions.$Properties|null} [versions] Bid versions
         * @property {Array.<string>|null} [addrs] Bid addrs
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Bid.
         * @memberof swarm
         * @interface IBid
         * @augments swarm.Bid.$Properties
         * @deprecated Use swarm.Bid.$Properties instead.
         */

        /**
         * Shape of a Bid.
         * @typedef {swarm.Bid.$Properties} swarm.Bid.$Shape
         */

        /**
         * Constructs a new Bid.
         * @memberof swarm
         * @classdesc Represents a Bid.
         * @constructor
         * @param {swarm.Bid.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Bid = function (properties) {
            this.units = [];
            this.addrs = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Bid job.
         * @member {string} job
         * @memberof swarm.Bid
         * @instance
         */
        Bid.prototype.job = "";

        /**
         * Bid attempt.
         * @member {number} attempt
         * @memberof swarm.Bid
         * @instance
         */
        Bid.prototype.attempt = 0;

        /**
         * Bid units.
         * @member {Array.<swarm.UnitOffer.$Properties>} units
         * @memberof swarm.Bid
         * @instance
         */
        Bid.prototype.units = $util.emptyArray;

        /**
         * Bid priceMicroPerGpuHour.
         * @member {number} priceMicroPerGpuHour
         * @memberof swarm.Bid
         * @instance
         */
        Bid.prototype.priceMicroPerGpuHour = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * Bid startWaitMs.
         * @member {number} startWaitMs
         * @memberof swarm.Bid
         * @instance
         */
        Bid.prototype.startWaitMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * Bid transferBytesPerSecond.
         * @member {number} transferBytesPerSecond
         * @memberof swarm.Bid
         * @instance
         */
        Bid.prototype.transferBytesPerSecond = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * Bid validMs.
         * @member {number} validMs
         * @memberof swarm.Bid
         * @instance
         */
        Bid.prototype.validMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * Bid name.
         * @member {string} name
         * @memberof swarm.Bid
         * @instance
         */
        Bid.prototype.name = "";

        /**
         * Bid region.
         * @member {string} region
         * @memberof swarm.Bid
         * @instance
         */
        Bid.prototype.region = "";

        /**
         * Bid versions.
         * @member {swarm.Versions.$Properties|null|undefined} versions
         * @memberof swarm.Bid
         * @instance
         */
        Bid.prototype.versions = null;

        /**
         * Bid addrs.
         * @member {Array.<string>} addrs
         * @memberof swarm.Bid
         * @instance
         */
        Bid.prototype.addrs = $util.emptyArray;

        /**
         * Creates a new Bid instance using the specified properties.
         * @function create
         * @memberof swarm.Bid
         * @static
         * @param {swarm.Bid.$Properties=} [properties] Properties to set
         * @returns {swarm.Bid} Bid instance
         * @type {{
         *   (properties: swarm.Bid.$Shape): swarm.Bid & swarm.Bid.$Shape;
         *   (properties?: swarm.Bid.$Properties): swarm.Bid;
         * }}
         */
        Bid.create = function(properties) {
            return new Bid(properties);
        };

        /**
         * Encodes the specified Bid message. Does not implicitly {@link swarm.Bid.verify|verify} messages.
         * @function encode
         * @memberof swarm.Bid
         * @static
         * @param {swarm.Bid.$Properties} message Bid message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Bid.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.attempt);
            if (message.units != null && message.units.length)
                for (let i = 0; i < message.units.length; ++i)
                    $root.swarm.UnitOffer.encode(message.units[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
            if (message.priceMicroPerGpuHour != null && $Object.hasOwnProperty.call(message, "priceMicroPerGpuHour") && (typeof message.priceMicroPerGpuHour === "object" ? message.priceMicroPerGpuHour.low || message.priceMicroPerGpuHour.high : message.priceMicroPerGpuHour !== 0))
                writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.priceMicroPerGpuHour);
            if (message.startWaitMs != null && $Object.hasOwnProperty.call(message, "startWaitMs") && (typeof message.startWaitMs === "object" ? message.startWaitMs.low || message.startWaitMs.high : message.startWaitMs !== 0))
                writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.startWaitMs);
            if (message.transferBytesPerSecond != null && $Object.hasOwnProperty.call(message, "transferBytesPerSecond") && (typeof message.transferBytesPerSecond === "object" ? message.transferBytesPerSecond.low || message.transferBytesPerSecond.high : message.transferBytesPerSecond !== 0))
                writer.uint32(/* id 6, wireType 0 =*/48).uint64(message.transferBytesPerSecond);
            if (message.validMs != null && $Object.hasOwnProperty.call(message, "validMs") && (typeof message.validMs === "object" ? message.validMs.low || message.validMs.high : message.validMs !== 0))
                writer.uint32(/* id 7, wireType 0 =*/56).uint64(message.validMs);
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(/* id 8, wireType 2 =*/66).string(message.name);
            if (message.region != null && $Object.hasOwnProperty.call(message, "region") && message.region !== "")
                writer.uint32(/* id 9, wireType 2 =*/74).string(message.region);
            if (message.versions != null && $Object.hasOwnProperty.call(message, "versions"))
                $root.swarm.Versions.encode(message.versions, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
            if (message.addrs != null && message.addrs.length)
                for (let i = 0; i < message.addrs.length; ++i)
                    writer.uint32(/* id 11, wireType 2 =*/90).string(message.addrs[i]);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Encodes the specified Bid message, length delimited. Does not implicitly {@link swarm.Bid.verify|verify} messages.
         * @function encodeDelimited
         * @memberof swarm.Bid
         * @static
         * @param {swarm.Bid.$Properties} message Bid message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Bid.encodeDelimited = function(message, writer) {
            return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
        };

        /**
         * Decodes a Bid message from the specified reader or buffer.
         * @function decode
         * @memberof swarm.Bid
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {swarm.Bid & swarm.Bid.$Shape} Bid
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
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

        /**
         * Decodes a Bid message from the specified reader or buffer, length delimited.
         * @function decodeDelimited
         * @memberof swarm.Bid
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @returns {swarm.Bid & swarm.Bid.$Shape} Bid
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Bid.decodeDelimited = function(reader) {
            if (!(reader instanceof $Reader))
                reader = new $Reader(reader);
            return this.decode(reader, reader.size());
        };

        /**
         * Verifies a Bid message.
         * @function verify
         * @memberof swarm.Bid
         * @static
         * @param {Object.<string,*>} message Plain object to verify
         * @returns {string|null} `null` if valid, otherwise the reason why it is not
         */
        Bid.verify = function (message, _depth) {
            if (typeof message !== "object" || message === null)
                return "object expected";
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                return "max depth exceeded";
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                if (!$util.isString(message.job))
                    return "job: string expected";
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                if (!$util.isInteger(message.attempt))
                    return "attempt: integer expected";
            if (message.units != null && $Object.hasOwnProperty.call(message, "units")) {
                if (!$Array.isArray(message.units))
                    return "units: array expected";
                for (let i = 0; i < message.units.length; ++i) {
                    let error = $root.swarm.UnitOffer.verify(message.units[i], _depth + 1);
                    if (error)
                        return "units." + error;
                }
            }
            if (message.priceMicroPerGpuHour != null && $Object.hasOwnProperty.call(message, "priceMicroPerGpuHour"))
                if (!$util.isInteger(message.priceMicroPerGpuHour) && !(message.priceMicroPerGpuHour && $util.isInteger(message.priceMicroPerGpuHour.low) && $util.isInteger(message.priceMicroPerGpuHour.high)))
                    return "priceMicroPerGpuHour: integer|Long expected";
            if (message.startWaitMs != null && $Object.hasOwnProperty.call(message, "startWaitMs"))
                if (!$util.isInteger(message.startWaitMs) && !(message.startWaitMs && $util.isInteger(message.startWaitMs.low) && $util.isInteger(message.startWaitMs.high)))
                    return "startWaitMs: integer|Long expected";
            if (message.transferBytesPerSecond != null && $Object.hasOwnProperty.call(message, "transferBytesPerSecond"))
                if (!$util.isInteger(message.transferBytesPerSecond) && !(message.transferBytesPerSecond && $util.isInteger(message.transferBytesPerSecond.low) && $util.isInteger(message.transferBytesPerSecond.high)))
                    return "transferBytesPerSecond: integer|Long expected";
            if (message.validMs != null && $Object.hasOwnProperty.call(message, "validMs"))
                if (!$util.isInteger(message.validMs) && !(message.validMs && $util.isInteger(message.validMs.low) && $util.isInteger(message.validMs.high)))
                    return "validMs: integer|Long expected";
            if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                if (!$util.isString(message.name))
                    return "name: string expected";
            if (message.region != null && $Object.hasOwnProperty.call(message, "region"))
                if (!$util.isString(message.region))
                    return "region: string expected";
            if (message.versions != null && $Object.hasOwnProperty.call(message, "versions")) {
                let error = $root.swarm.Versions.verify(message.versions, _depth + 1);
                if (error)
                    return "versions." + error;
            }
            if (message.addrs != null && $Object.hasOwnProperty.call(message, "addrs")) {
                if (!$Array.isArray(message.addrs))
                    return "addrs: array expected";
                for (let i = 0; i < message.addrs.length; ++i)
                    if (!$util.isString(message.addrs[i]))
                        return "addrs: string[] expected";
            }
            return null;
        };

        /**
         * Creates a Bid message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof swarm.Bid
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {swarm.Bid} Bid
         */
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

        /**
         * Creates a plain object from a Bid message. Also converts values to other types if specified.
         * @function toObject
         * @memberof swarm.Bid
         * @static
         * @param {swarm.Bid} message Bid
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
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

        /**
         * Converts this Bid to JSON.
         * @function toJSON
         * @memberof swarm.Bid
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        Bid.prototype.toJSON = function() {
            return Bid.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for Bid
         * @function getTypeUrl
         * @memberof swarm.Bid
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Bid.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/swarm.Bid";
        };

        return Bid;
    })();

    swarm.Refusal = (function() {

        /**
         * Properties of a Refusal.
         * @typedef {Object} swarm.Refusal.$Properties
         * @property {string|null} [job] Refusal job
         * @property {number|null} [attempt] Refusal attempt
         * @property {string|null} [of] Refusal of
         * @property {string|null} [code] Refusal code
         * @property {string|null} [field] Refusal field
         * @property {string|null} [asked] Refusal asked
         * @property {string|null} [have] Refusal have
         * @property {number|null} [retryAfterMs] Refusal retryAfterMs
         * @property {boolean|null} [final] Refusal final
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Refusal.
         * @memberof swarm
         * @interface IRefusal
         * @augments swarm.Refusal.$Properties
         * @deprecated Use swarm.Refusal.$Properties instead.
         */

        /**
         * Shape of a Refusal.
         * @typedef {swarm.Refusal.$Properties} swarm.Refusal.$Shape
         */

        /**
         * Constructs a new Refusal.
         * @memberof swarm
         * @classdesc Represents a Refusal.
         * @constructor
         * @param {swarm.Refusal.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Refusal = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Refusal job.
         * @member {string} job
         * @memberof swarm.Refusal
         * @instance
         */
        Refusal.prototype.job = "";

        /**
         * Refusal attempt.
         * @member {number} attempt
         * @memberof swarm.Refusal
         * @instance
         */
        Refusal.prototype.attempt = 0;

        /**
         * Refusal of.
         * @member {string} of
         * @memberof swarm.Refusal
         * @instance
         */
        Refusal.prototype.of = "";

        /**
         * Refusal code.
         * @member {string} code
         * @memberof swarm.Refusal
         * @instance
         */
        Refusal.prototype.code = "";

        /**
         * Refusal field.
         * @member {string} field
         * @memberof swarm.Refusal
         * @instance
         */
        Refusal.prototype.field = "";

        /**
         * Refusal asked.
         * @member {string} asked
         * @memberof swarm.Refusal
         * @instance
         */
        Refusal.prototype.asked = "";

        /**
         * Refusal have.
         * @member {string} have
         * @memberof swarm.Refusal
         * @instance
         */
        Refusal.prototype.have = "";

        /**
         * Refusal retryAfterMs.
         * @member {number} retryAfterMs
         * @memberof swarm.Refusal
         * @instance
         */
        Refusal.prototype.retryAfterMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * Refusal final.
         * @member {boolean} final
         * @memberof swarm.Refusal
         * @instance
         */
        Refusal.prototype.final = false;

        /**
         * Creates a new Refusal instance using the specified properties.
         * @function create
         * @memberof swarm.Refusal
         * @static
         * @param {swarm.Refusal.$Properties=} [properties] Properties to set
         * @returns {swarm.Refusal} Refusal instance
         * @type {{
         *   (properties: swarm.Refusal.$Shape): swarm.Refusal & swarm.Refusal.$Shape;
         *   (properties?: swarm.Refusal.$Properties): swarm.Refusal;
         * }}
         */
        Refusal.create = function(properties) {
            return new Refusal(properties);
        };

        /**
         * Encodes the specified Refusal message. Does not implicitly {@link swarm.Refusal.verify|verify} messages.
         * @function encode
         * @memberof swarm.Refusal
         * @static
         * @param {swarm.Refusal.$Properties} message Refusal message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Refusal.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.attempt);
            if (message.of != null && $Object.hasOwnProperty.call(message, "of") && message.of !== "")
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.of);
            if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== "")
                writer.uint32(/* id 4, wireType 2 =*/34).string(message.code);
            if (message.field != null && $Object.hasOwnProperty.call(message, "field") && message.field !== "")
                writer.uint32(/* id 5, wireType 2 =*/42).string(message.field);
            if (message.asked != null && $Object.hasOwnProperty.call(message, "asked") && message.asked !== "")
                writer.uint32(/* id 6, wireType 2 =*/50).string(message.asked);
            if (message.have != null && $Object.hasOwnProperty.call(message, "have") && message.have !== "")
                writer.uint32(/* id 7, wireType 2 =*/58).string(message.have);
            if (message.retryAfterMs != null && $Object.hasOwnProperty.call(message, "retryAfterMs") && (typeof message.retryAfterMs === "object" ? message.retryAfterMs.low || message.retryAfterMs.high : message.retryAfterMs !== 0))
                writer.uint32(/* id 8, wireType 0 =*/64).uint64(message.retryAfterMs);
            if (message.final != null && $Object.hasOwnProperty.call(message, "final") && message.final !== false)
                writer.uint32(/* id 9, wireType 0 =*/72).bool(message.final);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Encodes the specified Refusal message, length delimited. Does not implicitly {@link swarm.Refusal.verify|verify} messages.
         * @function encodeDelimited
         * @memberof swarm.Refusal
         * @static
         * @param {swarm.Refusal.$Properties} message Refusal message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Refusal.encodeDelimited = function(message, writer) {
            return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
        };

        /**
         * Decodes a Refusal message from the specified reader or buffer.
         * @function decode
         * @memberof swarm.Refusal
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {swarm.Refusal & swarm.Refusal.$Shape} Refusal
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
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

        /**
         * Decodes a Refusal message from the specified reader or buffer, length delimited.
         * @function decodeDelimited
         * @memberof swarm.Refusal
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @returns {swarm.Refusal & swarm.Refusal.$Shape} Refusal
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Refusal.decodeDelimited = function(reader) {
            if (!(reader instanceof $Reader))
                reader = new $Reader(reader);
            return this.decode(reader, reader.size());
        };

        /**
         * Verifies a Refusal message.
         * @function verify
         * @memberof swarm.Refusal
         * @static
         * @param {Object.<string,*>} message Plain object to verify
         * @returns {string|null} `null` if valid, otherwise the reason why it is not
         */
        Refusal.verify = function (message, _depth) {
            if (typeof message !== "object" || message === null)
                return "object expected";
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                return "max depth exceeded";
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                if (!$util.isString(message.job))
                    return "job: string expected";
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                if (!$util.isInteger(message.attempt))
                    return "attempt: integer expected";
            if (message.of != null && $Object.hasOwnProperty.call(message, "of"))
                if (!$util.isString(message.of))
                    return "of: string expected";
            if (message.code != null && $Object.hasOwnProperty.call(message, "code"))
                if (!$util.isString(message.code))
                    return "code: string expected";
            if (message.field != null && $Object.hasOwnProperty.call(message, "field"))
                if (!$util.isString(message.field))
                    return "field: string expected";
            if (message.asked != null && $Object.hasOwnProperty.call(message, "asked"))
                if (!$util.isString(message.asked))
                    return "asked: string expected";
            if (message.have != null && $Object.hasOwnProperty.call(message, "have"))
                if (!$util.isString(message.have))
                    return "have: string expected";
            if (message.retryAfterMs != null && $Object.hasOwnProperty.call(message, "retryAfterMs"))
                if (!$util.isInteger(message.retryAfterMs) && !(message.retryAfterMs && $util.isInteger(message.retryAfterMs.low) && $util.isInteger(message.retryAfterMs.high)))
                    return "retryAfterMs: integer|Long expected";
            if (message.final != null && $Object.hasOwnProperty.call(message, "final"))
                if (typeof message.final !== "boolean")
                    return "final: boolean expected";
            return null;
        };

        /**
         * Creates a Refusal message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof swarm.Refusal
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {swarm.Refusal} Refusal
         */
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

        /**
         * Creates a plain object from a Refusal message. Also converts values to other types if specified.
         * @function toObject
         * @memberof swarm.Refusal
         * @static
         * @param {swarm.Refusal} message Refusal
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
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

        /**
         * Converts this Refusal to JSON.
         * @function toJSON
         * @memberof swarm.Refusal
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        Refusal.prototype.toJSON = function() {
            return Refusal.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for Refusal
         * @function getTypeUrl
         * @memberof swarm.Refusal
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Refusal.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/swarm.Refusal";
        };

        return Refusal;
    })();

    swarm.Award = (function() {

        /**
         * Properties of an Award.
         * @typedef {Object} swarm.Award.$Properties
         * @property {string|null} [job] Award job
         * @property {number|null} [attempt] Award attempt
         * @property {string|null} [name] Award name
         * @property {swarm.Requirements.$Properties|null} [needs] Award needs
         * @property {number|null} [priceMicroPerGpuHour] Award priceMicroPerGpuHour
         * @property {swarm.Blob.$Properties|null} [archive] Award archive
         * @property {string|null} [trace] Award trace
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an Award.
         * @memberof swarm
         * @interface IAward
         * @augments swarm.Award.$Properties
         * @deprecated Use swarm.Award.$Properties instead.
         */

        /**
         * Shape of an Award.
         * @typedef {swarm.Award.$Properties} swarm.Award.$Shape
         */

        /**
         * Constructs a new Award.
         * @memberof swarm
         * @classdesc Represents an Award.
         * @constructor
         * @param {swarm.Award.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Award = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Award job.
         * @member {string} job
         * @memberof swarm.Award
         * @instance
         */
        Award.prototype.job = "";

        /**
         * Award attempt.
         * @member {number} attempt
         * @memberof swarm.Award
         * @instance
         */
        Award.prototype.attempt = 0;

        /**
         * Award name.
         * @member {string} name
         * @memberof swarm.Award
         * @instance
         */
        Award.prototype.name = "";

        /**
         * Award needs.
         * @member {swarm.Requirements.$Properties|null|undefined} needs
         * @memberof swarm.Award
         * @instance
         */
        Award.prototype.needs = null;

        /**
         * Award priceMicroPerGpuHour.
         * @member {number} priceMicroPerGpuHour
         * @memberof swarm.Award
         * @instance
         */
        Award.prototype.priceMicroPerGpuHour = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * Award archive.
         * @member {swarm.Blob.$Properties|null|undefined} archive
         * @memberof swarm.Award
         * @instance
         */
        Award.prototype.archive = null;

        /**
         * Award trace.
         * @member {string} trace
         * @memberof swarm.Award
         * @instance
         */
        Award.prototype.trace = "";

        /**
         * Creates a new Award instance using the specified properties.
         * @function create
         * @memberof swarm.Award
         * @static
         * @param {swarm.Award.$Properties=} [properties] Properties to set
         * @returns {swarm.Award} Award instance
         * @type {{
         *   (properties: swarm.Award.$Shape): swarm.Award & swarm.Award.$Shape;
         *   (properties?: swarm.Award.$Properties): swarm.Award;
         * }}
         */
        Award.create = function(properties) {
            return new Award(properties);
        };

        /**
         * Encodes the specified Award message. Does not implicitly {@link swarm.Award.verify|verify} messages.
         * @function encode
         * @memberof swarm.Award
         * @static
         * @param {swarm.Award.$Properties} message Award message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Award.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.attempt);
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.name);
            if (message.needs != null && $Object.hasOwnProperty.call(message, "needs"))
                $root.swarm.Requirements.encode(message.needs, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
            if (message.priceMicroPerGpuHour != null && $Object.hasOwnProperty.call(message, "priceMicroPerGpuHour") && (typeof message.priceMicroPerGpuHour === "object" ? message.priceMicroPerGpuHour.low || message.priceMicroPerGpuHour.high : message.priceMicroPerGpuHour !== 0))
                writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.priceMicroPerGpuHour);
            if (message.archive != null && $Object.hasOwnProperty.call(message, "archive"))
                $root.swarm.Blob.encode(message.archive, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
            if (message.trace != null && $Object.hasOwnProperty.call(message, "trace") && message.trace !== "")
                writer.uint32(/* id 7, wireType 2 =*/58).string(message.trace);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Encodes the specified Award message, length delimited. Does not implicitly {@link swarm.Award.verify|verify} messages.
         * @function encodeDelimited
         * @memberof swarm.Award
         * @static
         * @param {swarm.Award.$Properties} message Award message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Award.encodeDelimited = function(message, writer) {
            return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
        };

        /**
         * Decodes an Award message from the specified reader or buffer.
         * @function decode
         * @memberof swarm.Award
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {swarm.Award & swarm.Award.$Shape} Award
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
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

        /**
         * Decodes an Award message from the specified reader or buffer, length delimited.
         * @function decodeDelimited
         * @memberof swarm.Award
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @returns {swarm.Award & swarm.Award.$Shape} Award
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Award.decodeDelimited = function(reader) {
            if (!(reader instanceof $Reader))
                reader = new $Reader(reader);
            return this.decode(reader, reader.size());
        };

        /**
         * Verifies an Award message.
         * @function verify
         * @memberof swarm.Award
         * @static
         * @param {Object.<string,*>} message Plain object to verify
         * @returns {string|null} `null` if valid, otherwise the reason why it is not
         */
        Award.verify = function (message, _depth) {
            if (typeof message !== "object" || message === null)
                return "object expected";
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                return "max depth exceeded";
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                if (!$util.isString(message.job))
                    return "job: string expected";
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                if (!$util.isInteger(message.attempt))
                    return "attempt: integer expected";
            if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                if (!$util.isString(message.name))
                    return "name: string expected";
            if (message.needs != null && $Object.hasOwnProperty.call(message, "needs")) {
                let error = $root.swarm.Requirements.verify(message.needs, _depth + 1);
                if (error)
                    return "needs." + error;
            }
            if (message.priceMicroPerGpuHour != null && $Object.hasOwnProperty.call(message, "priceMicroPerGpuHour"))
                if (!$util.isInteger(message.priceMicroPerGpuHour) && !(message.priceMicroPerGpuHour && $util.isInteger(message.priceMicroPerGpuHour.low) && $util.isInteger(message.priceMicroPerGpuHour.high)))
                    return "priceMicroPerGpuHour: integer|Long expected";
            if (message.archive != null && $Object.hasOwnProperty.call(message, "archive")) {
                let error = $root.swarm.Blob.verify(message.archive, _depth + 1);
                if (error)
                    return "archive." + error;
            }
            if (message.trace != null && $Object.hasOwnProperty.call(message, "trace"))
                if (!$util.isString(message.trace))
                    return "trace: string expected";
            return null;
        };

        /**
         * Creates an Award message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof swarm.Award
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {swarm.Award} Award
         */
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

        /**
         * Creates a plain object from an Award message. Also converts values to other types if specified.
         * @function toObject
         * @memberof swarm.Award
         * @static
         * @param {swarm.Award} message Award
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
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

        /**
         * Converts this Award to JSON.
         * @function toJSON
         * @memberof swarm.Award
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        Award.prototype.toJSON = function() {
            return Award.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for Award
         * @function getTypeUrl
         * @memberof swarm.Award
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Award.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/swarm.Award";
        };

        return Award;
    })();

    swarm.LeaseGrant = (function() {

        /**
         * Properties of a LeaseGrant.
         * @typedef {Object} swarm.LeaseGrant.$Properties
         * @property {string|null} [job] LeaseGrant job
         * @property {number|null} [attempt] LeaseGrant attempt
         * @property {string|null} [requester] LeaseGrant requester
         * @property {Array.<swarm.UnitOffer.$Properties>|null} [units] LeaseGrant units
         * @property {number|null} [epoch] LeaseGrant epoch
         * @property {number|null} [holdTtlMs] LeaseGrant holdTtlMs
         * @property {number|null} [priceMicroPerGpuHour] LeaseGrant priceMicroPerGpuHour
         * @property {swarm.Versions.$Properties|null} [versions] LeaseGrant versions
         * @property {Array.<string>|null} [addrs] LeaseGrant addrs
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a LeaseGrant.
         * @memberof swarm
         * @interface ILeaseGrant
         * @augments swarm.LeaseGrant.$Properties
         * @deprecated Use swarm.LeaseGrant.$Properties instead.
         */

        /**
         * Shape of a LeaseGrant.
         * @typedef {swarm.LeaseGrant.$Properties} swarm.LeaseGrant.$Shape
         */

        /**
         * Constructs a new LeaseGrant.
         * @memberof swarm
         * @classdesc Represents a LeaseGrant.
         * @constructor
         * @param {swarm.LeaseGrant.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const LeaseGrant = function (properties) {
            this.units = [];
            this.addrs = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * LeaseGrant job.
         * @member {string} job
         * @memberof swarm.LeaseGrant
         * @instance
         */
        LeaseGrant.prototype.job = "";

        /**
         * LeaseGrant attempt.
         * @member {number} attempt
         * @memberof swarm.LeaseGrant
         * @instance
         */
        LeaseGrant.prototype.attempt = 0;

        /**
         * LeaseGrant requester.
         * @member {string} requester
         * @memberof swarm.LeaseGrant
         * @instance
         */
        LeaseGrant.prototype.requester = "";

        /**
         * LeaseGrant units.
         * @member {Array.<swarm.UnitOffer.$Properties>} units
         * @memberof swarm.LeaseGrant
         * @instance
         */
        LeaseGrant.prototype.units = $util.emptyArray;

        /**
         * LeaseGrant epoch.
         * @member {number} epoch
         * @memberof swarm.LeaseGrant
         * @instance
         */
        LeaseGrant.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * LeaseGrant holdTtlMs.
         * @member {number} holdTtlMs
         * @memberof swarm.LeaseGrant
         * @instance
         */
        LeaseGrant.prototype.holdTtlMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * LeaseGrant priceMicroPerGpuHour.
         * @member {number} priceMicroPerGpuHour
         * @memberof swarm.LeaseGrant
         * @instance
         */
        LeaseGrant.prototype.priceMicroPerGpuHour = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * LeaseGrant versions.
         * @member {swarm.Versions.$Properties|null|undefined} versions
         * @memberof swarm.LeaseGrant
         * @instance
         */
        LeaseGrant.prototype.versions = null;

        /**
         * LeaseGrant addrs.
         * @member {Array.<string>} addrs
         * @memberof swarm.LeaseGrant
         * @instance
         */
        LeaseGrant.prototype.addrs = $util.emptyArray;

        /**
         * Creates a new LeaseGrant instance using the specified properties.
         * @function create
         * @memberof swarm.LeaseGrant
         * @static
         * @param {swarm.LeaseGrant.$Properties=} [properties] Properties to set
         * @returns {swarm.LeaseGrant} LeaseGrant instance
         * @type {{
         *   (properties: swarm.LeaseGrant.$Shape): swarm.LeaseGrant & swarm.LeaseGrant.$Shape;
         *   (properties?: swarm.LeaseGrant.$Properties): swarm.LeaseGrant;
         * }}
         */
        LeaseGrant.create = function(properties) {
            return new LeaseGrant(properties);
        };

        /**
         * Encodes the specified LeaseGrant message. Does not implicitly {@link swarm.LeaseGrant.verify|verify} messages.
         * @function encode
         * @memberof swarm.LeaseGrant
         * @static
         * @param {swarm.LeaseGrant.$Properties} message LeaseGrant message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        LeaseGrant.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.attempt);
            if (message.requester != null && $Object.hasOwnProperty.call(message, "requester") && message.requester !== "")
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.requester);
            if (message.units != null && message.units.length)
                for (let i = 0; i < message.units.length; ++i)
                    $root.swarm.UnitOffer.encode(message.units[i], writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
                writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.epoch);
            if (message.holdTtlMs != null && $Object.hasOwnProperty.call(message, "holdTtlMs") && (typeof message.holdTtlMs === "object" ? message.holdTtlMs.low || message.holdTtlMs.high : message.holdTtlMs !== 0))
                writer.uint32(/* id 6, wireType 0 =*/48).uint64(message.holdTtlMs);
            if (message.priceMicroPerGpuHour != null && $Object.hasOwnProperty.call(message, "priceMicroPerGpuHour") && (typeof message.priceMicroPerGpuHour === "object" ? message.priceMicroPerGpuHour.low || message.priceMicroPerGpuHour.high : message.priceMicroPerGpuHour !== 0))
                writer.uint32(/* id 7, wireType 0 =*/56).uint64(message.priceMicroPerGpuHour);
            if (message.versions != null && $Object.hasOwnProperty.call(message, "versions"))
                $root.swarm.Versions.encode(message.versions, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
            if (message.addrs != null && message.addrs.length)
                for (let i = 0; i < message.addrs.length; ++i)
                    writer.uint32(/* id 9, wireType 2 =*/74).string(message.addrs[i]);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Encodes the specified LeaseGrant message, length delimited. Does not implicitly {@link swarm.LeaseGrant.verify|verify} messages.
         * @function encodeDelimited
         * @memberof swarm.LeaseGrant
         * @static
         * @param {swarm.LeaseGrant.$Properties} message LeaseGrant message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        LeaseGrant.encodeDelimited = function(message, writer) {
            return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
        };

        /**
         * Decodes a LeaseGrant message from the specified reader or buffer.
         * @function decode
         * @memberof swarm.LeaseGrant
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {swarm.LeaseGrant & swarm.LeaseGrant.$Shape} LeaseGrant
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
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

        /**
         * Decodes a LeaseGrant message from the specified reader or buffer, length delimited.
         * @function decodeDelimited
         * @memberof swarm.LeaseGrant
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @returns {swarm.LeaseGrant & swarm.LeaseGrant.$Shape} LeaseGrant
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        LeaseGrant.decodeDelimited = function(reader) {
            if (!(reader instanceof $Reader))
                reader = new $Reader(reader);
            return this.decode(reader, reader.size());
        };

        /**
         * Verifies a LeaseGrant message.
         * @function verify
         * @memberof swarm.LeaseGrant
         * @static
         * @param {Object.<string,*>} message Plain object to verify
         * @returns {string|null} `null` if valid, otherwise the reason why it is not
         */
        LeaseGrant.verify = function (message, _depth) {
            if (typeof message !== "object" || message === null)
                return "object expected";
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                return "max depth exceeded";
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                if (!$util.isString(message.job))
                    return "job: string expected";
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                if (!$util.isInteger(message.attempt))
                    return "attempt: integer expected";
            if (message.requester != null && $Object.hasOwnProperty.call(message, "requester"))
                if (!$util.isString(message.requester))
                    return "requester: string expected";
            if (message.units != null && $Object.hasOwnProperty.call(message, "units")) {
                if (!$Array.isArray(message.units))
                    return "units: array expected";
                for (let i = 0; i < message.units.length; ++i) {
                    let error = $root.swarm.UnitOffer.verify(message.units[i], _depth + 1);
                    if (error)
                        return "units." + error;
                }
            }
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
                if (!$util.isInteger(message.epoch) && !(message.epoch && $util.isInteger(message.epoch.low) && $util.isInteger(message.epoch.high)))
                    return "epoch: integer|Long expected";
            if (message.holdTtlMs != null && $Object.hasOwnProperty.call(message, "holdTtlMs"))
                if (!$util.isInteger(message.holdTtlMs) && !(message.holdTtlMs && $util.isInteger(message.holdTtlMs.low) && $util.isInteger(message.holdTtlMs.high)))
                    return "holdTtlMs: integer|Long expected";
            if (message.priceMicroPerGpuHour != null && $Object.hasOwnProperty.call(message, "priceMicroPerGpuHour"))
                if (!$util.isInteger(message.priceMicroPerGpuHour) && !(message.priceMicroPerGpuHour && $util.isInteger(message.priceMicroPerGpuHour.low) && $util.isInteger(message.priceMicroPerGpuHour.high)))
                    return "priceMicroPerGpuHour: integer|Long expected";
            if (message.versions != null && $Object.hasOwnProperty.call(message, "versions")) {
                let error = $root.swarm.Versions.verify(message.versions, _depth + 1);
                if (error)
                    return "versions." + error;
            }
            if (message.addrs != null && $Object.hasOwnProperty.call(message, "addrs")) {
                if (!$Array.isArray(message.addrs))
                    return "addrs: array expected";
                for (let i = 0; i < message.addrs.length; ++i)
                    if (!$util.isString(message.addrs[i]))
                        return "addrs: string[] expected";
            }
            return null;
        };

        /**
         * Creates a LeaseGrant message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof swarm.LeaseGrant
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {swarm.LeaseGrant} LeaseGrant
         */
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

        /**
         * Creates a plain object from a LeaseGrant message. Also converts values to other types if specified.
         * @function toObject
         * @memberof swarm.LeaseGrant
         * @static
         * @param {swarm.LeaseGrant} message LeaseGrant
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
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

        /**
         * Converts this LeaseGrant to JSON.
         * @function toJSON
         * @memberof swarm.LeaseGrant
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        LeaseGrant.prototype.toJSON = function() {
            return LeaseGrant.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for LeaseGrant
         * @function getTypeUrl
         * @memberof swarm.LeaseGrant
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        LeaseGrant.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/swarm.LeaseGrant";
        };

        return LeaseGrant;
    })();

    swarm.Terms = (function() {

        /**
         * Properties of a Terms.
         * @typedef {Object} swarm.Terms.$Properties
         * @property {number|null} [termMs] Terms termMs
         * @property {number|null} [leaseTtlMs] Terms leaseTtlMs
         * @property {number|null} [renewEveryMs] Terms renewEveryMs
         * @property {number|null} [orphanMs] Terms orphanMs
         * @property {number|null} [phaseTimeoutMs] Terms phaseTimeoutMs
         * @property {number|null} [retentionMs] Terms retentionMs
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Terms.
         * @memberof swarm
         * @interface ITerms
         * @augments swarm.Terms.$Properties
         * @deprecated Use swarm.Terms.$Properties instead.
         */

        /**
         * Shape of a Terms.
         * @typedef {swarm.Terms.$Properties} swarm.Terms.$Shape
         */

        /**
         * Constructs a new Terms.
         * @memberof swarm
         * @classdesc Represents a Terms.
         * @constructor
         * @param {swarm.Terms.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Terms = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Terms termMs.
         * @member {number} termMs
         * @memberof swarm.Terms
         * @instance
         */
        Terms.prototype.termMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * Terms leaseTtlMs.
         * @member {number} leaseTtlMs
         * @memberof swarm.Terms
         * @instance
         */
        Terms.prototype.leaseTtlMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * Terms renewEveryMs.
         * @member {number} renewEveryMs
         * @memberof swarm.Terms
         * @instance
         */
        Terms.prototype.renewEveryMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * Terms orphanMs.
         * @member {number} orphanMs
         * @memberof swarm.Terms
         * @instance
         */
        Terms.prototype.orphanMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * Terms phaseTimeoutMs.
         * @member {number} phaseTimeoutMs
         * @memberof swarm.Terms
         * @instance
         */
        Terms.prototype.phaseTimeoutMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * Terms retentionMs.
         * @member {number} retentionMs
         * @memberof swarm.Terms
         * @instance
         */
        Terms.prototype.retentionMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * Creates a new Terms instance using the specified properties.
         * @function create
         * @memberof swarm.Terms
         * @static
         * @param {swarm.Terms.$Properties=} [properties] Properties to set
         * @returns {swarm.Terms} Terms instance
         * @type {{
         *   (properties: swarm.Terms.$Shape): swarm.Terms & swarm.Terms.$Shape;
         *   (properties?: swarm.Terms.$Properties): swarm.Terms;
         * }}
         */
        Terms.create = function(properties) {
            return new Terms(properties);
        };

        /**
         * Encodes the specified Terms message. Does not implicitly {@link swarm.Terms.verify|verify} messages.
         * @function encode
         * @memberof swarm.Terms
         * @static
         * @param {swarm.Terms.$Properties} message Terms message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Terms.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.termMs != null && $Object.hasOwnProperty.call(message, "termMs") && (typeof message.termMs === "object" ? message.termMs.low || message.termMs.high : message.termMs !== 0))
                writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.termMs);
            if (message.leaseTtlMs != null && $Object.hasOwnProperty.call(message, "leaseTtlMs") && (typeof message.leaseTtlMs === "object" ? message.leaseTtlMs.low || message.leaseTtlMs.high : message.leaseTtlMs !== 0))
                writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.leaseTtlMs);
            if (message.renewEveryMs != null && $Object.hasOwnProperty.call(message, "renewEveryMs") && (typeof message.renewEveryMs === "object" ? message.renewEveryMs.low || message.renewEveryMs.high : message.renewEveryMs !== 0))
                writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.renewEveryMs);
            if (message.orphanMs != null && $Object.hasOwnProperty.call(message, "orphanMs") && (typeof message.orphanMs === "object" ? message.orphanMs.low || message.orphanMs.high : message.orphanMs !== 0))
                writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.orphanMs);
            if (message.phaseTimeoutMs != null && $Object.hasOwnProperty.call(message, "phaseTimeoutMs") && (typeof message.phaseTimeoutMs === "object" ? message.phaseTimeoutMs.low || message.phaseTimeoutMs.high : message.phaseTimeoutMs !== 0))
                writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.phaseTimeoutMs);
            if (message.retentionMs != null && $Object.hasOwnProperty.call(message, "retentionMs") && (typeof message.retentionMs === "object" ? message.retentionMs.low || message.retentionMs.high : message.retentionMs !== 0))
                writer.uint32(/* id 6, wireType 0 =*/48).uint64(message.retentionMs);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Encodes the specified Terms message, length delimited. Does not implicitly {@link swarm.Terms.verify|verify} messages.
         * @function encodeDelimited
         * @memberof swarm.Terms
         * @static
         * @param {swarm.Terms.$Properties} message Terms message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Terms.encodeDelimited = function(message, writer) {
            return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
        };

        /**
         * Decodes a Terms message from the specified reader or buffer.
         * @function decode
         * @memberof swarm.Terms
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {swarm.Terms & swarm.Terms.$Shape} Terms
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
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

        /**
         * Decodes a Terms message from the specified reader or buffer, length delimited.
         * @function decodeDelimited
         * @memberof swarm.Terms
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @returns {swarm.Terms & swarm.Terms.$Shape} Terms
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Terms.decodeDelimited = function(reader) {
            if (!(reader instanceof $Reader))
                reader = new $Reader(reader);
            return this.decode(reader, reader.size());
        };

        /**
         * Verifies a Terms message.
         * @function verify
         * @memberof swarm.Terms
         * @static
         * @param {Object.<string,*>} message Plain object to verify
         * @returns {string|null} `null` if valid, otherwise the reason why it is not
         */
        Terms.verify = function (message, _depth) {
            if (typeof message !== "object" || message === null)
                return "object expected";
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                return "max depth exceeded";
            if (message.termMs != null && $Object.hasOwnProperty.call(message, "termMs"))
                if (!$util.isInteger(message.termMs) && !(message.termMs && $util.isInteger(message.termMs.low) && $util.isInteger(message.termMs.high)))
                    return "termMs: integer|Long expected";
            if (message.leaseTtlMs != null && $Object.hasOwnProperty.call(message, "leaseTtlMs"))
                if (!$util.isInteger(message.leaseTtlMs) && !(message.leaseTtlMs && $util.isInteger(message.leaseTtlMs.low) && $util.isInteger(message.leaseTtlMs.high)))
                    return "leaseTtlMs: integer|Long expected";
            if (message.renewEveryMs != null && $Object.hasOwnProperty.call(message, "renewEveryMs"))
                if (!$util.isInteger(message.renewEveryMs) && !(message.renewEveryMs && $util.isInteger(message.renewEveryMs.low) && $util.isInteger(message.renewEveryMs.high)))
                    return "renewEveryMs: integer|Long expected";
            if (message.orphanMs != null && $Object.hasOwnProperty.call(message, "orphanMs"))
                if (!$util.isInteger(message.orphanMs) && !(message.orphanMs && $util.isInteger(message.orphanMs.low) && $util.isInteger(message.orphanMs.high)))
                    return "orphanMs: integer|Long expected";
            if (message.phaseTimeoutMs != null && $Object.hasOwnProperty.call(message, "phaseTimeoutMs"))
                if (!$util.isInteger(message.phaseTimeoutMs) && !(message.phaseTimeoutMs && $util.isInteger(message.phaseTimeoutMs.low) && $util.isInteger(message.phaseTimeoutMs.high)))
                    return "phaseTimeoutMs: integer|Long expected";
            if (message.retentionMs != null && $Object.hasOwnProperty.call(message, "retentionMs"))
                if (!$util.isInteger(message.retentionMs) && !(message.retentionMs && $util.isInteger(message.retentionMs.low) && $util.isInteger(message.retentionMs.high)))
                    return "retentionMs: integer|Long expected";
            return null;
        };

        /**
         * Creates a Terms message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof swarm.Terms
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {swarm.Terms} Terms
         */
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

        /**
         * Creates a plain object from a Terms message. Also converts values to other types if specified.
         * @function toObject
         * @memberof swarm.Terms
         * @static
         * @param {swarm.Terms} message Terms
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
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

        /**
         * Converts this Terms to JSON.
         * @function toJSON
         * @memberof swarm.Terms
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        Terms.prototype.toJSON = function() {
            return Terms.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for Terms
         * @function getTypeUrl
         * @memberof swarm.Terms
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Terms.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/swarm.Terms";
        };

        return Terms;
    })();

    swarm.Member = (function() {

        /**
         * Properties of a Member.
         * @typedef {Object} swarm.Member.$Properties
         * @property {string|null} [peer] Member peer
         * @property {number|null} [index] Member index
         * @property {string|null} [name] Member name
         * @property {Array.<string>|null} [addrs] Member addrs
         * @property {Uint8Array|null} [grant] Member grant
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Member.
         * @memberof swarm
         * @interface IMember
         * @augments swarm.Member.$Properties
         * @deprecated Use swarm.Member.$Properties instead.
         */

        /**
         * Shape of a Member.
         * @typedef {swarm.Member.$Properties} swarm.Member.$Shape
         */

        /**
         * Constructs a new Member.
         * @memberof swarm
         * @classdesc Represents a Member.
         * @constructor
         * @param {swarm.Member.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Member = function (properties) {
            this.addrs = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Member peer.
         * @member {string} peer
         * @memberof swarm.Member
         * @instance
         */
        Member.prototype.peer = "";

        /**
         * Member index.
         * @member {number} index
         * @memberof swarm.Member
         * @instance
         */
        Member.prototype.index = 0;

        /**
         * Member name.
         * @member {string} name
         * @memberof swarm.Member
         * @instance
         */
        Member.prototype.name = "";

        /**
         * Member addrs.
         * @member {Array.<string>} addrs
         * @memberof swarm.Member
         * @instance
         */
        Member.prototype.addrs = $util.emptyArray;

        /**
         * Member grant.
         * @member {Uint8Array} grant
         * @memberof swarm.Member
         * @instance
         */
        Member.prototype.grant = $util.newBuffer([]);

        /**
         * Creates a new Member instance using the specified properties.
         * @function create
         * @memberof swarm.Member
         * @static
         * @param {swarm.Member.$Properties=} [properties] Properties to set
         * @returns {swarm.Member} Member instance
         * @type {{
         *   (properties: swarm.Member.$Shape): swarm.Member & swarm.Member.$Shape;
         *   (properties?: swarm.Member.$Properties): swarm.Member;
         * }}
         */
        Member.create = function(properties) {
            return new Member(properties);
        };

        /**
         * Encodes the specified Member message. Does not implicitly {@link swarm.Member.verify|verify} messages.
         * @function encode
         * @memberof swarm.Member
         * @static
         * @param {swarm.Member.$Properties} message Member message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Member.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.peer != null && $Object.hasOwnProperty.call(message, "peer") && message.peer !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.peer);
            if (message.index != null && $Object.hasOwnProperty.call(message, "index") && message.index !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.index);
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.name);
            if (message.addrs != null && message.addrs.length)
                for (let i = 0; i < message.addrs.length; ++i)
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.addrs[i]);
            if (message.grant != null && $Object.hasOwnProperty.call(message, "grant") && message.grant.length)
                writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.grant);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Encodes the specified Member message, length delimited. Does not implicitly {@link swarm.Member.verify|verify} messages.
         * @function encodeDelimited
         * @memberof swarm.Member
         * @static
         * @param {swarm.Member.$Properties} message Member message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Member.encodeDelimited = function(message, writer) {
            return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
        };

        /**
         * Decodes a Member message from the specified reader or buffer.
         * @function decode
         * @memberof swarm.Member
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {swarm.Member & swarm.Member.$Shape} Member
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
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

        /**
         * Decodes a Member message from the specified reader or buffer, length delimited.
         * @function decodeDelimited
         * @memberof swarm.Member
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @returns {swarm.Member & swarm.Member.$Shape} Member
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Member.decodeDelimited = function(reader) {
            if (!(reader instanceof $Reader))
                reader = new $Reader(reader);
            return this.decode(reader, reader.size());
        };

        /**
         * Verifies a Member message.
         * @function verify
         * @memberof swarm.Member
         * @static
         * @param {Object.<string,*>} message Plain object to verify
         * @returns {string|null} `null` if valid, otherwise the reason why it is not
         */
        Member.verify = function (message, _depth) {
            if (typeof message !== "object" || message === null)
                return "object expected";
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                return "max depth exceeded";
            if (message.peer != null && $Object.hasOwnProperty.call(message, "peer"))
                if (!$util.isString(message.peer))
                    return "peer: string expected";
            if (message.index != null && $Object.hasOwnProperty.call(message, "index"))
                if (!$util.isInteger(message.index))
                    return "index: integer expected";
            if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                if (!$util.isString(message.name))
                    return "name: string expected";
            if (message.addrs != null && $Object.hasOwnProperty.call(message, "addrs")) {
                if (!$Array.isArray(message.addrs))
                    return "addrs: array expected";
                for (let i = 0; i < message.addrs.length; ++i)
                    if (!$util.isString(message.addrs[i]))
                        return "addrs: string[] expected";
            }
            if (message.grant != null && $Object.hasOwnProperty.call(message, "grant"))
                if (!(message.grant && typeof message.grant.length === "number" || $util.isString(message.grant)))
                    return "grant: buffer expected";
            return null;
        };

        /**
         * Creates a Member message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof swarm.Member
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {swarm.Member} Member
         */
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

        /**
         * Creates a plain object from a Member message. Also converts values to other types if specified.
         * @function toObject
         * @memberof swarm.Member
         * @static
         * @param {swarm.Member} message Member
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
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

        /**
         * Converts this Member to JSON.
         * @function toJSON
         * @memberof swarm.Member
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        Member.prototype.toJSON = function() {
            return Member.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for Member
         * @function getTypeUrl
         * @memberof swarm.Member
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Member.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/swarm.Member";
        };

        return Member;
    })();

    swarm.Commit = (function() {

        /**
         * Properties of a Commit.
         * @typedef {Object} swarm.Commit.$Properties
         * @property {string|null} [job] Commit job
         * @property {number|null} [attempt] Commit attempt
         * @property {string|null} [name] Commit name
         * @property {Array.<swarm.Member.$Properties>|null} [members] Commit members
         * @property {string|null} [head] Commit head
         * @property {string|null} [driver] Commit driver
         * @property {Array.<string>|null} [delegates] Commit delegates
         * @property {swarm.Terms.$Properties|null} [terms] Commit terms
         * @property {Array.<string>|null} [command] Commit command
         * @property {swarm.Blob.$Properties|null} [archive] Commit archive
         * @property {string|null} [trace] Commit trace
         * @property {swarm.Blob.$Properties|null} [requirements] Commit requirements
         * @property {boolean|null} [perNode] Commit perNode
         * @property {string|null} [egress] Commit egress
         * @property {number|null} [minNodes] Commit minNodes
         * @property {Array.<swarm.Dataset.$Properties>|null} [data] Commit data
         * @property {Array.<string>|null} [storage] Commit storage
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Commit.
         * @memberof swarm
         * @interface ICommit
         * @augments swarm.Commit.$Properties
         * @deprecated Use swarm.Commit.$Properties instead.
         */

        /**
         * Shape of a Commit.
         * @typedef {swarm.Commit.$Properties} swarm.Commit.$Shape
         */

        /**
         * Constructs a new Commit.
         * @memberof swarm
         * @classdesc Represents a Commit.
         * @constructor
         * @param {swarm.Commit.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
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

        /**
         * Commit job.
         * @member {string} job
         * @memberof swarm.Commit
         * @instance
         */
        Commit.prototype.job = "";

        /**
         * Commit attempt.
         * @member {number} attempt
         * @memberof swarm.Commit
         * @instance
         */
        Commit.prototype.attempt = 0;

        /**
         * Commit name.
         * @member {string} name
         * @memberof swarm.Commit
         * @instance
         */
        Commit.prototype.name = "";

        /**
         * Commit members.
         * @member {Array.<swarm.Member.$Properties>} members
         * @memberof swarm.Commit
         * @instance
         */
        Commit.prototype.members = $util.emptyArray;

        /**
         * Commit head.
         * @member {string} head
         * @memberof swarm.Commit
         * @instance
         */
        Commit.prototype.head = "";

        /**
         * Commit driver.
         * @member {string} driver
         * @memberof swarm.Commit
         * @instance
         */
        Commit.prototype.driver = "";

        /**
         * Commit delegates.
         * @member {Array.<string>} delegates
         * @memberof swarm.Commit
         * @instance
         */
        Commit.prototype.delegates = $util.emptyArray;

        /**
         * Commit terms.
         * @member {swarm.Terms.$Properties|null|undefined} terms
         * @memberof swarm.Commit
         * @instance
         */
        Commit.prototype.terms = null;

        /**
         * Commit command.
         * @member {Array.<string>} command
         * @memberof swarm.Commit
         * @instance
         */
        Commit.prototype.command = $util.emptyArray;

        /**
         * Commit archive.
         * @member {swarm.Blob.$Properties|null|undefined} archive
         * @memberof swarm.Commit
         * @instance
         */
        Commit.prototype.archive = null;

        /**
         * Commit trace.
         * @member {string} trace
         * @memberof swarm.Commit
         * @instance
         */
        Commit.prototype.trace = "";

        /**
         * Commit requirements.
         * @member {swarm.Blob.$Properties|null|undefined} requirements
         * @memberof swarm.Commit
         * @instance
         */
        Commit.prototype.requirements = null;

        /**
         * Commit perNode.
         * @member {boolean} perNode
         * @memberof swarm.Commit
         * @instance
         */
        Commit.prototype.perNode = false;

        /**
         * Commit egress.
         * @member {string} egress
         * @memberof swarm.Commit
         * @instance
         */
        Commit.prototype.egress = "";

        /**
         * Commit minNodes.
         * @member {number} minNodes
         * @memberof swarm.Commit
         * @instance
         */
        Commit.prototype.minNodes = 0;

        /**
         * Commit data.
         * @member {Array.<swarm.Dataset.$Properties>} data
         * @memberof swarm.Commit
         * @instance
         */
        Commit.prototype.data = $util.emptyArray;

        /**
         * Commit storage.
         * @member {Array.<string>} storage
         * @memberof swarm.Commit
         * @instance
         */
        Commit.prototype.storage = $util.emptyArray;

        /**
         * Creates a new Commit instance using the specified properties.
         * @function create
         * @memberof swarm.Commit
         * @static
         * @param {swarm.Commit.$Properties=} [properties] Properties to set
         * @returns {swarm.Commit} Commit instance
         * @type {{
         *   (properties: swarm.Commit.$Shape): swarm.Commit & swarm.Commit.$Shape;
         *   (properties?: swarm.Commit.$Properties): swarm.Commit;
         * }}
         */
        Commit.create = function(properties) {
            return new Commit(properties);
        };

        /**
         * Encodes the specified Commit message. Does not implicitly {@link swarm.Commit.verify|verify} messages.
         * @function encode
         * @memberof swarm.Commit
         * @static
         * @param {swarm.Commit.$Properties} message Commit message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Commit.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.attempt);
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.name);
            if (message.members != null && message.members.length)
                for (let i = 0; i < message.members.length; ++i)
                    $root.swarm.Member.encode(message.members[i], writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
            if (message.head != null && $Object.hasOwnProperty.call(message, "head") && message.head !== "")
                writer.uint32(/* id 5, wireType 2 =*/42).string(message.head);
            if (message.driver != null && $Object.hasOwnProperty.call(message, "driver") && message.driver !== "")
                writer.uint32(/* id 6, wireType 2 =*/50).string(message.driver);
            if (message.delegates != null && message.delegates.length)
                for (let i = 0; i < message.delegates.length; ++i)
                    writer.uint32(/* id 7, wireType 2 =*/58).string(message.delegates[i]);
            if (message.terms != null && $Object.hasOwnProperty.call(message, "terms"))
                $root.swarm.Terms.encode(message.terms, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
            if (message.command != null && message.command.length)
                for (let i = 0; i < message.command.length; ++i)
                    writer.uint32(/* id 9, wireType 2 =*/74).string(message.command[i]);
            if (message.archive != null && $Object.hasOwnProperty.call(message, "archive"))
                $root.swarm.Blob.encode(message.archive, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
            if (message.trace != null && $Object.hasOwnProperty.call(message, "trace") && message.trace !== "")
                writer.uint32(/* id 11, wireType 2 =*/90).string(message.trace);
            if (message.requirements != null && $Object.hasOwnProperty.call(message, "requirements"))
                $root.swarm.Blob.encode(message.requirements, writer.uint32(/* id 12, wireType 2 =*/98).fork(), _depth + 1).ldelim();
            if (message.perNode != null && $Object.hasOwnProperty.call(message, "perNode") && message.perNode !== false)
                writer.uint32(/* id 13, wireType 0 =*/104).bool(message.perNode);
            if (message.egress != null && $Object.hasOwnProperty.call(message, "egress") && message.egress !== "")
                writer.uint32(/* id 14, wireType 2 =*/114).string(message.egress);
            if (message.minNodes != null && $Object.hasOwnProperty.call(message, "minNodes") && message.minNodes !== 0)
                writer.uint32(/* id 15, wireType 0 =*/120).uint32(message.minNodes);
            if (message.data != null && message.data.length)
                for (let i = 0; i < message.data.length; ++i)
                    $root.swarm.Dataset.encode(message.data[i], writer.uint32(/* id 16, wireType 2 =*/130).fork(), _depth + 1).ldelim();
            if (message.storage != null && message.storage.length)
                for (let i = 0; i < message.storage.length; ++i)
                    writer.uint32(/* id 17, wireType 2 =*/138).string(message.storage[i]);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Encodes the specified Commit message, length delimited. Does not implicitly {@link swarm.Commit.verify|verify} messages.
         * @function encodeDelimited
         * @memberof swarm.Commit
         * @static
         * @param {swarm.Commit.$Properties} message Commit message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Commit.encodeDelimited = function(message, writer) {
            return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
        };

        /**
         * Decodes a Commit message from the specified reader or buffer.
         * @function decode
         * @memberof swarm.Commit
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {swarm.Commit & swarm.Commit.$Shape} Commit
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
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

        /**
         * Decodes a Commit message from the specified reader or buffer, length delimited.
         * @function decodeDelimited
         * @memberof swarm.Commit
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @returns {swarm.Commit & swarm.Commit.$Shape} Commit
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Commit.decodeDelimited = function(reader) {
            if (!(reader instanceof $Reader))
                reader = new $Reader(reader);
            return this.decode(reader, reader.size());
        };

        /**
         * Verifies a Commit message.
         * @function verify
         * @memberof swarm.Commit
         * @static
         * @param {Object.<string,*>} message Plain object to verify
         * @returns {string|null} `null` if valid, otherwise the reason why it is not
         */
        Commit.verify = function (message, _depth) {
            if (typeof message !== "object" || message === null)
                return "object expected";
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                return "max depth exceeded";
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                if (!$util.isString(message.job))
                    return "job: string expected";
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                if (!$util.isInteger(message.attempt))
                    return "attempt: integer expected";
            if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                if (!$util.isString(message.name))
                    return "name: string expected";
            if (message.members != null && $Object.hasOwnProperty.call(message, "members")) {
                if (!$Array.isArray(message.members))
                    return "members: array expected";
                for (let i = 0; i < message.members.length; ++i) {
                    let error = $root.swarm.Member.verify(message.members[i], _depth + 1);
                    if (error)
                        return "members." + error;
                }
            }
            if (message.head != null && $Object.hasOwnProperty.call(message, "head"))
                if (!$util.isString(message.head))
                    return "head: string expected";
            if (message.driver != null && $Object.hasOwnProperty.call(message, "driver"))
                if (!$util.isString(message.driver))
                    return "driver: string expected";
            if (message.delegates != null && $Object.hasOwnProperty.call(message, "delegates")) {
                if (!$Array.isArray(message.delegates))
                    return "delegates: array expected";
                for (let i = 0; i < message.delegates.length; ++i)
                    if (!$util.isString(message.delegates[i]))
                        return "delegates: string[] expected";
            }
            if (message.terms != null && $Object.hasOwnProperty.call(message, "terms")) {
                let error = $root.swarm.Terms.verify(message.terms, _depth + 1);
                if (error)
                    return "terms." + error;
            }
            if (message.command != null && $Object.hasOwnProperty.call(message, "command")) {
                if (!$Array.isArray(message.command))
                    return "command: array expected";
                for (let i = 0; i < message.command.length; ++i)
                    if (!$util.isString(message.command[i]))
                        return "command: string[] expected";
            }
            if (message.archive != null && $Object.hasOwnProperty.call(message, "archive")) {
                let error = $root.swarm.Blob.verify(message.archive, _depth + 1);
                if (error)
                    return "archive." + error;
            }
            if (message.trace != null && $Object.hasOwnProperty.call(message, "trace"))
                if (!$util.isString(message.trace))
                    return "trace: string expected";
            if (message.requirements != null && $Object.hasOwnProperty.call(message, "requirements")) {
                let error = $root.swarm.Blob.verify(message.requirements, _depth + 1);
                if (error)
                    return "requirements." + error;
            }
            if (message.perNode != null && $Object.hasOwnProperty.call(message, "perNode"))
                if (typeof message.perNode !== "boolean")
                    return "perNode: boolean expected";
            if (message.egress != null && $Object.hasOwnProperty.call(message, "egress"))
                if (!$util.isString(message.egress))
                    return "egress: string expected";
            if (message.minNodes != null && $Object.hasOwnProperty.call(message, "minNodes"))
                if (!$util.isInteger(message.minNodes))
                    return "minNodes: integer expected";
            if (message.data != null && $Object.hasOwnProperty.call(message, "data")) {
                if (!$Array.isArray(message.data))
                    return "data: array expected";
                for (let i = 0; i < message.data.length; ++i) {
                    let error = $root.swarm.Dataset.verify(message.data[i], _depth + 1);
                    if (error)
                        return "data." + error;
                }
            }
            if (message.storage != null && $Object.hasOwnProperty.call(message, "storage")) {
                if (!$Array.isArray(message.storage))
                    return "storage: array expected";
                for (let i = 0; i < message.storage.length; ++i)
                    if (!$util.isString(message.storage[i]))
                        return "storage: string[] expected";
            }
            return null;
        };

        /**
         * Creates a Commit message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof swarm.Commit
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {swarm.Commit} Commit
         */
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

        /**
         * Creates a plain object from a Commit message. Also converts values to other types if specified.
         * @function toObject
         * @memberof swarm.Commit
         * @static
         * @param {swarm.Commit} message Commit
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
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

        /**
         * Converts this Commit to JSON.
         * @function toJSON
         * @memberof swarm.Commit
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        Commit.prototype.toJSON = function() {
            return Commit.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for Commit
         * @function getTypeUrl
         * @memberof swarm.Commit
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Commit.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/swarm.Commit";
        };

        return Commit;
    })();

    swarm.Lease = (function() {

        /**
         * Properties of a Lease.
         * @typedef {Object} swarm.Lease.$Properties
         * @property {string|null} [job] Lease job
         * @property {number|null} [attempt] Lease attempt
         * @property {string|null} [requester] Lease requester
         * @property {Array.<string>|null} [units] Lease units
         * @property {number|null} [epoch] Lease epoch
         * @property {number|null} [ttlMs] Lease ttlMs
         * @property {number|null} [termMs] Lease termMs
         * @property {number|null} [priceMicroPerGpuHour] Lease priceMicroPerGpuHour
         * @property {string|null} [commit] Lease commit
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Lease.
         * @memberof swarm
         * @interface ILease
         * @augments swarm.Lease.$Properties
         * @deprecated Use swarm.Lease.$Properties instead.
         */

        /**
         * Shape of a Lease.
         * @typedef {swarm.Lease.$Properties} swarm.Lease.$Shape
         */

        /**
         * Constructs a new Lease.
         * @memberof swarm
         * @classdesc Represents a Lease.
         * @constructor
         * @param {swarm.Lease.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Lease = function (properties) {
            this.units = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Lease job.
         * @member {string} job
         * @memberof swarm.Lease
         * @instance
         */
        Lease.prototype.job = "";

        /**
         * Lease attempt.
         * @member {number} attempt
         * @memberof swarm.Lease
         * @instance
         */
        Lease.prototype.attempt = 0;

        /**
         * Lease requester.
         * @member {string} requester
         * @memberof swarm.Lease
         * @instance
         */
        Lease.prototype.requester = "";

        /**
         * Lease units.
         * @member {Array.<string>} units
         * @memberof swarm.Lease
         * @instance
         */
        Lease.prototype.units = $util.emptyArray;

        /**
         * Lease epoch.
         * @member {number} epoch
         * @memberof swarm.Lease
         * @instance
         */
        Lease.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * Lease ttlMs.
         * @member {number} ttlMs
         * @memberof swarm.Lease
         * @instance
         */
        Lease.prototype.ttlMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * Lease termMs.
         * @member {number} termMs
         * @memberof swarm.Lease
         * @instance
         */
        Lease.prototype.termMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * Lease priceMicroPerGpuHour.
         * @member {number} priceMicroPerGpuHour
         * @memberof swarm.Lease
         * @instance
         */
        Lease.prototype.priceMicroPerGpuHour = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * Lease commit.
         * @member {string} commit
         * @memberof swarm.Lease
         * @instance
         */
        Lease.prototype.commit = "";

        /**
         * Creates a new Lease instance using the specified properties.
         * @function create
         * @memberof swarm.Lease
         * @static
         * @param {swarm.Lease.$Properties=} [properties] Properties to set
         * @returns {swarm.Lease} Lease instance
         * @type {{
         *   (properties: swarm.Lease.$Shape): swarm.Lease & swarm.Lease.$Shape;
         *   (properties?: swarm.Lease.$Properties): swarm.Lease;
         * }}
         */
        Lease.create = function(properties) {
            return new Lease(properties);
        };

        /**
         * Encodes the specified Lease message. Does not implicitly {@link swarm.Lease.verify|verify} messages.
         * @function encode
         * @memberof swarm.Lease
         * @static
         * @param {swarm.Lease.$Properties} message Lease message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Lease.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.attempt);
            if (message.requester != null && $Object.hasOwnProperty.call(message, "requester") && message.requester !== "")
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.requester);
            if (message.units != null && message.units.length)
                for (let i = 0; i < message.units.length; ++i)
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.units[i]);
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
                writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.epoch);
            if (message.ttlMs != null && $Object.hasOwnProperty.call(message, "ttlMs") && (typeof message.ttlMs === "object" ? message.ttlMs.low || message.ttlMs.high : message.ttlMs !== 0))
                writer.uint32(/* id 6, wireType 0 =*/48).uint64(message.ttlMs);
            if (message.termMs != null && $Object.hasOwnProperty.call(message, "termMs") && (typeof message.termMs === "object" ? message.termMs.low || message.termMs.high : message.termMs !== 0))
                writer.uint32(/* id 7, wireType 0 =*/56).uint64(message.termMs);
            if (message.priceMicroPerGpuHour != null && $Object.hasOwnProperty.call(message, "priceMicroPerGpuHour") && (typeof message.priceMicroPerGpuHour === "object" ? message.priceMicroPerGpuHour.low || message.priceMicroPerGpuHour.high : message.priceMicroPerGpuHour !== 0))
                writer.uint32(/* id 8, wireType 0 =*/64).uint64(message.priceMicroPerGpuHour);
            if (message.commit != null && $Object.hasOwnProperty.call(message, "commit") && message.commit !== "")
                writer.uint32(/* id 9, wireType 2 =*/74).string(message.commit);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Encodes the specified Lease message, length delimited. Does not implicitly {@link swarm.Lease.verify|verify} messages.
         * @function encodeDelimited
         * @memberof swarm.Lease
         * @static
         * @param {swarm.Lease.$Properties} message Lease message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Lease.encodeDelimited = function(message, writer) {
            return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
        };

        /**
         * Decodes a Lease message from the specified reader or buffer.
         * @function decode
         * @memberof swarm.Lease
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {swarm.Lease & swarm.Lease.$Shape} Lease
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
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

        /**
         * Decodes a Lease message from the specified reader or buffer, length delimited.
         * @function decodeDelimited
         * @memberof swarm.Lease
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @returns {swarm.Lease & swarm.Lease.$Shape} Lease
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Lease.decodeDelimited = function(reader) {
            if (!(reader instanceof $Reader))
                reader = new $Reader(reader);
            return this.decode(reader, reader.size());
        };

        /**
         * Verifies a Lease message.
         * @function verify
         * @memberof swarm.Lease
         * @static
         * @param {Object.<string,*>} message Plain object to verify
         * @returns {string|null} `null` if valid, otherwise the reason why it is not
         */
        Lease.verify = function (message, _depth) {
            if (typeof message !== "object" || message === null)
                return "object expected";
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                return "max depth exceeded";
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                if (!$util.isString(message.job))
                    return "job: string expected";
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                if (!$util.isInteger(message.attempt))
                    return "attempt: integer expected";
            if (message.requester != null && $Object.hasOwnProperty.call(message, "requester"))
                if (!$util.isString(message.requester))
                    return "requester: string expected";
            if (message.units != null && $Object.hasOwnProperty.call(message, "units")) {
                if (!$Array.isArray(message.units))
                    return "units: array expected";
                for (let i = 0; i < message.units.length; ++i)
                    if (!$util.isString(message.units[i]))
                        return "units: string[] expected";
            }
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
                if (!$util.isInteger(message.epoch) && !(message.epoch && $util.isInteger(message.epoch.low) && $util.isInteger(message.epoch.high)))
                    return "epoch: integer|Long expected";
            if (message.ttlMs != null && $Object.hasOwnProperty.call(message, "ttlMs"))
                if (!$util.isInteger(message.ttlMs) && !(message.ttlMs && $util.isInteger(message.ttlMs.low) && $util.isInteger(message.ttlMs.high)))
                    return "ttlMs: integer|Long expected";
            if (message.termMs != null && $Object.hasOwnProperty.call(message, "termMs"))
                if (!$util.isInteger(message.termMs) && !(message.termMs && $util.isInteger(message.termMs.low) && $util.isInteger(message.termMs.high)))
                    return "termMs: integer|Long expected";
            if (message.priceMicroPerGpuHour != null && $Object.hasOwnProperty.call(message, "priceMicroPerGpuHour"))
                if (!$util.isInteger(message.priceMicroPerGpuHour) && !(message.priceMicroPerGpuHour && $util.isInteger(message.priceMicroPerGpuHour.low) && $util.isInteger(message.priceMicroPerGpuHour.high)))
                    return "priceMicroPerGpuHour: integer|Long expected";
            if (message.commit != null && $Object.hasOwnProperty.call(message, "commit"))
                if (!$util.isString(message.commit))
                    return "commit: string expected";
            return null;
        };

        /**
         * Creates a Lease message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof swarm.Lease
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {swarm.Lease} Lease
         */
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

        /**
         * Creates a plain object from a Lease message. Also converts values to other types if specified.
         * @function toObject
         * @memberof swarm.Lease
         * @static
         * @param {swarm.Lease} message Lease
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
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

        /**
         * Converts this Lease to JSON.
         * @function toJSON
         * @memberof swarm.Lease
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        Lease.prototype.toJSON = function() {
            return Lease.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for Lease
         * @function getTypeUrl
         * @memberof swarm.Lease
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Lease.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/swarm.Lease";
        };

        return Lease;
    })();

    swarm.Endpoint = (function() {

        /**
         * Properties of an Endpoint.
         * @typedef {Object} swarm.Endpoint.$Properties
         * @property {string|null} [address] Endpoint address
         * @property {number|null} [port] Endpoint port
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an Endpoint.
         * @memberof swarm
         * @interface IEndpoint
         * @augments swarm.Endpoint.$Properties
         * @deprecated Use swarm.Endpoint.$Properties instead.
         */

        /**
         * Shape of an Endpoint.
         * @typedef {swarm.Endpoint.$Properties} swarm.Endpoint.$Shape
         */

        /**
         * Constructs a new Endpoint.
         * @memberof swarm
         * @classdesc Represents an Endpoint.
         * @constructor
         * @param {swarm.Endpoint.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Endpoint = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Endpoint address.
         * @member {string} address
         * @memberof swarm.Endpoint
         * @instance
         */
        Endpoint.prototype.address = "";

        /**
         * Endpoint port.
         * @member {number} port
         * @memberof swarm.Endpoint
         * @instance
         */
        Endpoint.prototype.port = 0;

        /**
         * Creates a new Endpoint instance using the specified properties.
         * @function create
         * @memberof swarm.Endpoint
         * @static
         * @param {swarm.Endpoint.$Properties=} [properties] Properties to set
         * @returns {swarm.Endpoint} Endpoint instance
         * @type {{
         *   (properties: swarm.Endpoint.$Shape): swarm.Endpoint & swarm.Endpoint.$Shape;
         *   (properties?: swarm.Endpoint.$Properties): swarm.Endpoint;
         * }}
         */
        Endpoint.create = function(properties) {
            return new Endpoint(properties);
        };

        /**
         * Encodes the specified Endpoint message. Does not implicitly {@link swarm.Endpoint.verify|verify} messages.
         * @function encode
         * @memberof swarm.Endpoint
         * @static
         * @param {swarm.Endpoint.$Properties} message Endpoint message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Endpoint.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.address != null && $Object.hasOwnProperty.call(message, "address") && message.address !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.address);
            if (message.port != null && $Object.hasOwnProperty.call(message, "port") && message.port !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.port);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Encodes the specified Endpoint message, length delimited. Does not implicitly {@link swarm.Endpoint.verify|verify} messages.
         * @function encodeDelimited
         * @memberof swarm.Endpoint
         * @static
         * @param {swarm.Endpoint.$Properties} message Endpoint message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Endpoint.encodeDelimited = function(message, writer) {
            return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
        };

        /**
         * Decodes an Endpoint message from the specified reader or buffer.
         * @function decode
         * @memberof swarm.Endpoint
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {swarm.Endpoint & swarm.Endpoint.$Shape} Endpoint
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
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

        /**
         * Decodes an Endpoint message from the specified reader or buffer, length delimited.
         * @function decodeDelimited
         * @memberof swarm.Endpoint
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @returns {swarm.Endpoint & swarm.Endpoint.$Shape} Endpoint
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Endpoint.decodeDelimited = function(reader) {
            if (!(reader instanceof $Reader))
                reader = new $Reader(reader);
            return this.decode(reader, reader.size());
        };

        /**
         * Verifies an Endpoint message.
         * @function verify
         * @memberof swarm.Endpoint
         * @static
         * @param {Object.<string,*>} message Plain object to verify
         * @returns {string|null} `null` if valid, otherwise the reason why it is not
         */
        Endpoint.verify = function (message, _depth) {
            if (typeof message !== "object" || message === null)
                return "object expected";
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                return "max depth exceeded";
            if (message.address != null && $Object.hasOwnProperty.call(message, "address"))
                if (!$util.isString(message.address))
                    return "address: string expected";
            if (message.port != null && $Object.hasOwnProperty.call(message, "port"))
                if (!$util.isInteger(message.port))
                    return "port: integer expected";
            return null;
        };

        /**
         * Creates an Endpoint message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof swarm.Endpoint
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {swarm.Endpoint} Endpoint
         */
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

        /**
         * Creates a plain object from an Endpoint message. Also converts values to other types if specified.
         * @function toObject
         * @memberof swarm.Endpoint
         * @static
         * @param {swarm.Endpoint} message Endpoint
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
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

        /**
         * Converts this Endpoint to JSON.
         * @function toJSON
         * @memberof swarm.Endpoint
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        Endpoint.prototype.toJSON = function() {
            return Endpoint.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for Endpoint
         * @function getTypeUrl
         * @memberof swarm.Endpoint
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Endpoint.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/swarm.Endpoint";
        };

        return Endpoint;
    })();

    swarm.TunnelOffer = (function() {

        /**
         * Properties of a TunnelOffer.
         * @typedef {Object} swarm.TunnelOffer.$Properties
         * @property {string|null} [job] TunnelOffer job
         * @property {number|null} [attempt] TunnelOffer attempt
         * @property {number|null} [epoch] TunnelOffer epoch
         * @property {Uint8Array|null} [publicKey] TunnelOffer publicKey
         * @property {Array.<swarm.Endpoint.$Properties>|null} [endpoints] TunnelOffer endpoints
         * @property {Uint8Array|null} [presharedKey] TunnelOffer presharedKey
         * @property {Uint8Array|null} [token] TunnelOffer token
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a TunnelOffer.
         * @memberof swarm
         * @interface ITunnelOffer
         * @augments swarm.TunnelOffer.$Properties
         * @deprecated Use swarm.TunnelOffer.$Properties instead.
         */

        /**
         * Shape of a TunnelOffer.
         * @typedef {swarm.TunnelOffer.$Properties} swarm.TunnelOffer.$Shape
         */

        /**
         * Constructs a new TunnelOffer.
         * @memberof swarm
         * @classdesc Represents a TunnelOffer.
         * @constructor
         * @param {swarm.TunnelOffer.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const TunnelOffer = function (properties) {
            this.endpoints = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * TunnelOffer job.
         * @member {string} job
         * @memberof swarm.TunnelOffer
         * @instance
         */
        TunnelOffer.prototype.job = "";

        /**
         * TunnelOffer attempt.
         * @member {number} attempt
         * @memberof swarm.TunnelOffer
         * @instance
         */
        TunnelOffer.prototype.attempt = 0;

        /**
         * TunnelOffer epoch.
         * @member {number} epoch
         * @memberof swarm.TunnelOffer
         * @instance
         */
        TunnelOffer.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * TunnelOffer publicKey.
         * @member {Uint8Array} publicKey
         * @memberof swarm.TunnelOffer
         * @instance
         */
        TunnelOffer.prototype.publicKey = $util.newBuffer([]);

        /**
         * TunnelOffer endpoints.
         * @member {Array.<swarm.Endpoint.$Properties>} endpoints
         * @memberof swarm.TunnelOffer
         * @instance
         */
        TunnelOffer.prototype.endpoints = $util.emptyArray;

        /**
         * TunnelOffer presharedKey.
         * @member {Uint8Array} presharedKey
         * @memberof swarm.TunnelOffer
         * @instance
         */
        TunnelOffer.prototype.presharedKey = $util.newBuffer([]);

        /**
         * TunnelOffer token.
         * @member {Uint8Array} token
         * @memberof swarm.TunnelOffer
         * @instance
         */
        TunnelOffer.prototype.token = $util.newBuffer([]);

        /**
         * Creates a new TunnelOffer instance using the specified properties.
         * @function create
         * @memberof swarm.TunnelOffer
         * @static
         * @param {swarm.TunnelOffer.$Properties=} [properties] Properties to set
         * @returns {swarm.TunnelOffer} TunnelOffer instance
         * @type {{
         *   (properties: swarm.TunnelOffer.$Shape): swarm.TunnelOffer & swarm.TunnelOffer.$Shape;
         *   (properties?: swarm.TunnelOffer.$Properties): swarm.TunnelOffer;
         * }}
         */
        TunnelOffer.create = function(properties) {
            return new TunnelOffer(properties);
        };

        /**
         * Encodes the specified TunnelOffer message. Does not implicitly {@link swarm.TunnelOffer.verify|verify} messages.
         * @function encode
         * @memberof swarm.TunnelOffer
         * @static
         * @param {swarm.TunnelOffer.$Properties} message TunnelOffer message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        TunnelOffer.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.attempt);
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
                writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.epoch);
            if (message.publicKey != null && $Object.hasOwnProperty.call(message, "publicKey") && message.publicKey.length)
                writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.publicKey);
            if (message.endpoints != null && message.endpoints.length)
                for (let i = 0; i < message.endpoints.length; ++i)
                    $root.swarm.Endpoint.encode(message.endpoints[i], writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
            if (message.presharedKey != null && $Object.hasOwnProperty.call(message, "presharedKey") && message.presharedKey.length)
                writer.uint32(/* id 6, wireType 2 =*/50).bytes(message.presharedKey);
            if (message.token != null && $Object.hasOwnProperty.call(message, "token") && message.token.length)
                writer.uint32(/* id 7, wireType 2 =*/58).bytes(message.token);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Encodes the specified TunnelOffer message, length delimited. Does not implicitly {@link swarm.TunnelOffer.verify|verify} messages.
         * @function encodeDelimited
         * @memberof swarm.TunnelOffer
         * @static
         * @param {swarm.TunnelOffer.$Properties} message TunnelOffer message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        TunnelOffer.encodeDelimited = function(message, writer) {
            return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
        };

        /**
         * Decodes a TunnelOffer message from the specified reader or buffer.
         * @function decode
         * @memberof swarm.TunnelOffer
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {swarm.TunnelOffer & swarm.TunnelOffer.$Shape} TunnelOffer
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
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

        /**
         * Decodes a TunnelOffer message from the specified reader or buffer, length delimited.
         * @function decodeDelimited
         * @memberof swarm.TunnelOffer
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @returns {swarm.TunnelOffer & swarm.TunnelOffer.$Shape} TunnelOffer
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        TunnelOffer.decodeDelimited = function(reader) {
            if (!(reader instanceof $Reader))
                reader = new $Reader(reader);
            return this.decode(reader, reader.size());
        };

        /**
         * Verifies a TunnelOffer message.
         * @function verify
         * @memberof swarm.TunnelOffer
         * @static
         * @param {Object.<string,*>} message Plain object to verify
         * @returns {string|null} `null` if valid, otherwise the reason why it is not
         */
        TunnelOffer.verify = function (message, _depth) {
            if (typeof message !== "object" || message === null)
                return "object expected";
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                return "max depth exceeded";
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                if (!$util.isString(message.job))
                    return "job: string expected";
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                if (!$util.isInteger(message.attempt))
                    return "attempt: integer expected";
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
                if (!$util.isInteger(message.epoch) && !(message.epoch && $util.isInteger(message.epoch.low) && $util.isInteger(message.epoch.high)))
                    return "epoch: integer|Long expected";
            if (message.publicKey != null && $Object.hasOwnProperty.call(message, "publicKey"))
                if (!(message.publicKey && typeof message.publicKey.length === "number" || $util.isString(message.publicKey)))
                    return "publicKey: buffer expected";
            if (message.endpoints != null && $Object.hasOwnProperty.call(message, "endpoints")) {
                if (!$Array.isArray(message.endpoints))
                    return "endpoints: array expected";
                for (let i = 0; i < message.endpoints.length; ++i) {
                    let error = $root.swarm.Endpoint.verify(message.endpoints[i], _depth + 1);
                    if (error)
                        return "endpoints." + error;
                }
            }
            if (message.presharedKey != null && $Object.hasOwnProperty.call(message, "presharedKey"))
                if (!(message.presharedKey && typeof message.presharedKey.length === "number" || $util.isString(message.presharedKey)))
                    return "presharedKey: buffer expected";
            if (message.token != null && $Object.hasOwnProperty.call(message, "token"))
                if (!(message.token && typeof message.token.length === "number" || $util.isString(message.token)))
                    return "token: buffer expected";
            return null;
        };

        /**
         * Creates a TunnelOffer message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof swarm.TunnelOffer
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {swarm.TunnelOffer} TunnelOffer
         */
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

        /**
         * Creates a plain object from a TunnelOffer message. Also converts values to other types if specified.
         * @function toObject
         * @memberof swarm.TunnelOffer
         * @static
         * @param {swarm.TunnelOffer} message TunnelOffer
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
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

        /**
         * Converts this TunnelOffer to JSON.
         * @function toJSON
         * @memberof swarm.TunnelOffer
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        TunnelOffer.prototype.toJSON = function() {
            return TunnelOffer.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for TunnelOffer
         * @function getTypeUrl
         * @memberof swarm.TunnelOffer
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        TunnelOffer.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/swarm.TunnelOffer";
        };

        return TunnelOffer;
    })();

    swarm.TunnelAnswer = (function() {

        /**
         * Properties of a TunnelAnswer.
         * @typedef {Object} swarm.TunnelAnswer.$Properties
         * @property {string|null} [job] TunnelAnswer job
         * @property {number|null} [attempt] TunnelAnswer attempt
         * @property {number|null} [epoch] TunnelAnswer epoch
         * @property {Uint8Array|null} [publicKey] TunnelAnswer publicKey
         * @property {Array.<swarm.Endpoint.$Properties>|null} [endpoints] TunnelAnswer endpoints
         * @property {Uint8Array|null} [token] TunnelAnswer token
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a TunnelAnswer.
         * @memberof swarm
         * @interface ITunnelAnswer
         * @augments swarm.TunnelAnswer.$Properties
         * @deprecated Use swarm.TunnelAnswer.$Properties instead.
         */

        /**
         * Shape of a TunnelAnswer.
         * @typedef {swarm.TunnelAnswer.$Properties} swarm.TunnelAnswer.$Shape
         */

        /**
         * Constructs a new TunnelAnswer.
         * @memberof swarm
         * @classdesc Represents a TunnelAnswer.
         * @constructor
         * @param {swarm.TunnelAnswer.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const TunnelAnswer = function (properties) {
            this.endpoints = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * TunnelAnswer job.
         * @member {string} job
         * @memberof swarm.TunnelAnswer
         * @instance
         */
        TunnelAnswer.prototype.job = "";

        /**
         * TunnelAnswer attempt.
         * @member {number} attempt
         * @memberof swarm.TunnelAnswer
         * @instance
         */
        TunnelAnswer.prototype.attempt = 0;

        /**
         * TunnelAnswer epoch.
         * @member {number} epoch
         * @memberof swarm.TunnelAnswer
         * @instance
         */
        TunnelAnswer.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * TunnelAnswer publicKey.
         * @member {Uint8Array} publicKey
         * @memberof swarm.TunnelAnswer
         * @instance
         */
        TunnelAnswer.prototype.publicKey = $util.newBuffer([]);

        /**
         * TunnelAnswer endpoints.
         * @member {Array.<swarm.Endpoint.$Properties>} endpoints
         * @memberof swarm.TunnelAnswer
         * @instance
         */
        TunnelAnswer.prototype.endpoints = $util.emptyArray;

        /**
         * TunnelAnswer token.
         * @member {Uint8Array} token
         * @memberof swarm.TunnelAnswer
         * @instance
         */
        TunnelAnswer.prototype.token = $util.newBuffer([]);

        /**
         * Creates a new TunnelAnswer instance using the specified properties.
         * @function create
         * @memberof swarm.TunnelAnswer
         * @static
         * @param {swarm.TunnelAnswer.$Properties=} [properties] Properties to set
         * @returns {swarm.TunnelAnswer} TunnelAnswer instance
         * @type {{
         *   (properties: swarm.TunnelAnswer.$Shape): swarm.TunnelAnswer & swarm.TunnelAnswer.$Shape;
         *   (properties?: swarm.TunnelAnswer.$Properties): swarm.TunnelAnswer;
         * }}
         */
        TunnelAnswer.create = function(properties) {
            return new TunnelAnswer(properties);
        };

        /**
         * Encodes the specified TunnelAnswer message. Does not implicitly {@link swarm.TunnelAnswer.verify|verify} messages.
         * @function encode
         * @memberof swarm.TunnelAnswer
         * @static
         * @param {swarm.TunnelAnswer.$Properties} message TunnelAnswer message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        TunnelAnswer.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.attempt);
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
                writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.epoch);
            if (message.publicKey != null && $Object.hasOwnProperty.call(message, "publicKey") && message.publicKey.length)
                writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.publicKey);
            if (message.endpoints != null && message.endpoints.length)
                for (let i = 0; i < message.endpoints.length; ++i)
                    $root.swarm.Endpoint.encode(message.endpoints[i], writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
            if (message.token != null && $Object.hasOwnProperty.call(message, "token") && message.token.length)
                writer.uint32(/* id 6, wireType 2 =*/50).bytes(message.token);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Encodes the specified TunnelAnswer message, length delimited. Does not implicitly {@link swarm.TunnelAnswer.verify|verify} messages.
         * @function encodeDelimited
         * @memberof swarm.TunnelAnswer
         * @static
         * @param {swarm.TunnelAnswer.$Properties} message TunnelAnswer message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        TunnelAnswer.encodeDelimited = function(message, writer) {
            return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
        };

        /**
         * Decodes a TunnelAnswer message from the specified reader or buffer.
         * @function decode
         * @memberof swarm.TunnelAnswer
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {swarm.TunnelAnswer & swarm.TunnelAnswer.$Shape} TunnelAnswer
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
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

        /**
         * Decodes a TunnelAnswer message from the specified reader or buffer, length delimited.
         * @function decodeDelimited
         * @memberof swarm.TunnelAnswer
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @returns {swarm.TunnelAnswer & swarm.TunnelAnswer.$Shape} TunnelAnswer
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        TunnelAnswer.decodeDelimited = function(reader) {
            if (!(reader instanceof $Reader))
                reader = new $Reader(reader);
            return this.decode(reader, reader.size());
        };

        /**
         * Verifies a TunnelAnswer message.
         * @function verify
         * @memberof swarm.TunnelAnswer
         * @static
         * @param {Object.<string,*>} message Plain object to verify
         * @returns {string|null} `null` if valid, otherwise the reason why it is not
         */
        TunnelAnswer.verify = function (message, _depth) {
            if (typeof message !== "object" || message === null)
                return "object expected";
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                return "max depth exceeded";
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                if (!$util.isString(message.job))
                    return "job: string expected";
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                if (!$util.isInteger(message.attempt))
                    return "attempt: integer expected";
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
                if (!$util.isInteger(message.epoch) && !(message.epoch && $util.isInteger(message.epoch.low) && $util.isInteger(message.epoch.high)))
                    return "epoch: integer|Long expected";
            if (message.publicKey != null && $Object.hasOwnProperty.call(message, "publicKey"))
                if (!(message.publicKey && typeof message.publicKey.length === "number" || $util.isString(message.publicKey)))
                    return "publicKey: buffer expected";
            if (message.endpoints != null && $Object.hasOwnProperty.call(message, "endpoints")) {
                if (!$Array.isArray(message.endpoints))
                    return "endpoints: array expected";
                for (let i = 0; i < message.endpoints.length; ++i) {
                    let error = $root.swarm.Endpoint.verify(message.endpoints[i], _depth + 1);
                    if (error)
                        return "endpoints." + error;
                }
            }
            if (message.token != null && $Object.hasOwnProperty.call(message, "token"))
                if (!(message.token && typeof message.token.length === "number" || $util.isString(message.token)))
                    return "token: buffer expected";
            return null;
        };

        /**
         * Creates a TunnelAnswer message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof swarm.TunnelAnswer
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {swarm.TunnelAnswer} TunnelAnswer
         */
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

        /**
         * Creates a plain object from a TunnelAnswer message. Also converts values to other types if specified.
         * @function toObject
         * @memberof swarm.TunnelAnswer
         * @static
         * @param {swarm.TunnelAnswer} message TunnelAnswer
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
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

        /**
         * Converts this TunnelAnswer to JSON.
         * @function toJSON
         * @memberof swarm.TunnelAnswer
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        TunnelAnswer.prototype.toJSON = function() {
            return TunnelAnswer.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for TunnelAnswer
         * @function getTypeUrl
         * @memberof swarm.TunnelAnswer
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        TunnelAnswer.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/swarm.TunnelAnswer";
        };

        return TunnelAnswer;
    })();

    swarm.Ready = (function() {

        /**
         * Properties of a Ready.
         * @typedef {Object} swarm.Ready.$Properties
         * @property {string|null} [job] Ready job
         * @property {number|null} [attempt] Ready attempt
         * @property {number|null} [epoch] Ready epoch
         * @property {Uint8Array|null} [lease] Ready lease
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Ready.
         * @memberof swarm
         * @interface IReady
         * @augments swarm.Ready.$Properties
         * @deprecated Use swarm.Ready.$Properties instead.
         */

        /**
         * Shape of a Ready.
         * @typedef {swarm.Ready.$Properties} swarm.Ready.$Shape
         */

        /**
         * Constructs a new Ready.
         * @memberof swarm
         * @classdesc Represents a Ready.
         * @constructor
         * @param {swarm.Ready.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Ready = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Ready job.
         * @member {string} job
         * @memberof swarm.Ready
         * @instance
         */
        Ready.prototype.job = "";

        /**
         * Ready attempt.
         * @member {number} attempt
         * @memberof swarm.Ready
         * @instance
         */
        Ready.prototype.attempt = 0;

        /**
         * Ready epoch.
         * @member {number} epoch
         * @memberof swarm.Ready
         * @instance
         */
        Ready.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * Ready lease.
         * @member {Uint8Array} lease
         * @memberof swarm.Ready
         * @instance
         */
        Ready.prototype.lease = $util.newBuffer([]);

        /**
         * Creates a new Ready instance using the specified properties.
         * @function create
         * @memberof swarm.Ready
         * @static
         * @param {swarm.Ready.$Properties=} [properties] Properties to set
         * @returns {swarm.Ready} Ready instance
         * @type {{
         *   (properties: swarm.Ready.$Shape): swarm.Ready & swarm.Ready.$Shape;
         *   (properties?: swarm.Ready.$Properties): swarm.Ready;
         * }}
         */
        Ready.create = function(properties) {
            return new Ready(properties);
        };

        /**
         * Encodes the specified Ready message. Does not implicitly {@link swarm.Ready.verify|verify} messages.
         * @function encode
         * @memberof swarm.Ready
         * @static
         * @param {swarm.Ready.$Properties} message Ready message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Ready.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.attempt);
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
                writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.epoch);
            if (message.lease != null && $Object.hasOwnProperty.call(message, "lease") && message.lease.length)
                writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.lease);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Encodes the specified Ready message, length delimited. Does not implicitly {@link swarm.Ready.verify|verify} messages.
         * @function encodeDelimited
         * @memberof swarm.Ready
         * @static
         * @param {swarm.Ready.$Properties} message Ready message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Ready.encodeDelimited = function(message, writer) {
            return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
        };

        /**
         * Decodes a Ready message from the specified reader or buffer.
         * @function decode
         * @memberof swarm.Ready
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {swarm.Ready & swarm.Ready.$Shape} Ready
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
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

        /**
         * Decodes a Ready message from the specified reader or buffer, length delimited.
         * @function decodeDelimited
         * @memberof swarm.Ready
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @returns {swarm.Ready & swarm.Ready.$Shape} Ready
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Ready.decodeDelimited = function(reader) {
            if (!(reader instanceof $Reader))
                reader = new $Reader(reader);
            return this.decode(reader, reader.size());
        };

        /**
         * Verifies a Ready message.
         * @function verify
         * @memberof swarm.Ready
         * @static
         * @param {Object.<string,*>} message Plain object to verify
         * @returns {string|null} `null` if valid, otherwise the reason why it is not
         */
        Ready.verify = function (message, _depth) {
            if (typeof message !== "object" || message === null)
                return "object expected";
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                return "max depth exceeded";
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                if (!$util.isString(message.job))
                    return "job: string expected";
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                if (!$util.isInteger(message.attempt))
                    return "attempt: integer expected";
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
                if (!$util.isInteger(message.epoch) && !(message.epoch && $util.isInteger(message.epoch.low) && $util.isInteger(message.epoch.high)))
                    return "epoch: integer|Long expected";
            if (message.lease != null && $Object.hasOwnProperty.call(message, "lease"))
                if (!(message.lease && typeof message.lease.length === "number" || $util.isString(message.lease)))
                    return "lease: buffer expected";
            return null;
        };

        /**
         * Creates a Ready message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof swarm.Ready
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {swarm.Ready} Ready
         */
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

        /**
         * Creates a plain object from a Ready message. Also converts values to other types if specified.
         * @function toObject
         * @memberof swarm.Ready
         * @static
         * @param {swarm.Ready} message Ready
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
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

        /**
         * Converts this Ready to JSON.
         * @function toJSON
         * @memberof swarm.Ready
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        Ready.prototype.toJSON = function() {
            return Ready.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for Ready
         * @function getTypeUrl
         * @memberof swarm.Ready
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Ready.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/swarm.Ready";
        };

        return Ready;
    })();

    swarm.Withdraw = (function() {

        /**
         * Properties of a Withdraw.
         * @typedef {Object} swarm.Withdraw.$Properties
         * @property {string|null} [job] Withdraw job
         * @property {number|null} [attempt] Withdraw attempt
         * @property {number|null} [epoch] Withdraw epoch
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Withdraw.
         * @memberof swarm
         * @interface IWithdraw
         * @augments swarm.Withdraw.$Properties
         * @deprecated Use swarm.Withdraw.$Properties instead.
         */

        /**
         * Shape of a Withdraw.
         * @typedef {swarm.Withdraw.$Properties} swarm.Withdraw.$Shape
         */

        /**
         * Constructs a new Withdraw.
         * @memberof swarm
         * @classdesc Represents a Withdraw.
         * @constructor
         * @param {swarm.Withdraw.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Withdraw = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Withdraw job.
         * @member {string} job
         * @memberof swarm.Withdraw
         * @instance
         */
        Withdraw.prototype.job = "";

        /**
         * Withdraw attempt.
         * @member {number} attempt
         * @memberof swarm.Withdraw
         * @instance
         */
        Withdraw.prototype.attempt = 0;

        /**
         * Withdraw epoch.
         * @member {number} epoch
         * @memberof swarm.Withdraw
         * @instance
         */
        Withdraw.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * Creates a new Withdraw instance using the specified properties.
         * @function create
         * @memberof swarm.Withdraw
         * @static
         * @param {swarm.Withdraw.$Properties=} [properties] Properties to set
         * @returns {swarm.Withdraw} Withdraw instance
         * @type {{
         *   (properties: swarm.Withdraw.$Shape): swarm.Withdraw & swarm.Withdraw.$Shape;
         *   (properties?: swarm.Withdraw.$Properties): swarm.Withdraw;
         * }}
         */
        Withdraw.create = function(properties) {
            return new Withdraw(properties);
        };

        /**
         * Encodes the specified Withdraw message. Does not implicitly {@link swarm.Withdraw.verify|verify} messages.
         * @function encode
         * @memberof swarm.Withdraw
         * @static
         * @param {swarm.Withdraw.$Properties} message Withdraw message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Withdraw.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.attempt);
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
                writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.epoch);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Encodes the specified Withdraw message, length delimited. Does not implicitly {@link swarm.Withdraw.verify|verify} messages.
         * @function encodeDelimited
         * @memberof swarm.Withdraw
         * @static
         * @param {swarm.Withdraw.$Properties} message Withdraw message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Withdraw.encodeDelimited = function(message, writer) {
            return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
        };

        /**
         * Decodes a Withdraw message from the specified reader or buffer.
         * @function decode
         * @memberof swarm.Withdraw
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {swarm.Withdraw & swarm.Withdraw.$Shape} Withdraw
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
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

        /**
         * Decodes a Withdraw message from the specified reader or buffer, length delimited.
         * @function decodeDelimited
         * @memberof swarm.Withdraw
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @returns {swarm.Withdraw & swarm.Withdraw.$Shape} Withdraw
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Withdraw.decodeDelimited = function(reader) {
            if (!(reader instanceof $Reader))
                reader = new $Reader(reader);
            return this.decode(reader, reader.size());
        };

        /**
         * Verifies a Withdraw message.
         * @function verify
         * @memberof swarm.Withdraw
         * @static
         * @param {Object.<string,*>} message Plain object to verify
         * @returns {string|null} `null` if valid, otherwise the reason why it is not
         */
        Withdraw.verify = function (message, _depth) {
            if (typeof message !== "object" || message === null)
                return "object expected";
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                return "max depth exceeded";
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                if (!$util.isString(message.job))
                    return "job: string expected";
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                if (!$util.isInteger(message.attempt))
                    return "attempt: integer expected";
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
                if (!$util.isInteger(message.epoch) && !(message.epoch && $util.isInteger(message.epoch.low) && $util.isInteger(message.epoch.high)))
                    return "epoch: integer|Long expected";
            return null;
        };

        /**
         * Creates a Withdraw message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof swarm.Withdraw
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {swarm.Withdraw} Withdraw
         */
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

        /**
         * Creates a plain object from a Withdraw message. Also converts values to other types if specified.
         * @function toObject
         * @memberof swarm.Withdraw
         * @static
         * @param {swarm.Withdraw} message Withdraw
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
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

        /**
         * Converts this Withdraw to JSON.
         * @function toJSON
         * @memberof swarm.Withdraw
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        Withdraw.prototype.toJSON = function() {
            return Withdraw.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for Withdraw
         * @function getTypeUrl
         * @memberof swarm.Withdraw
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Withdraw.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/swarm.Withdraw";
        };

        return Withdraw;
    })();

    swarm.Withdrawn = (function() {

        /**
         * Properties of a Withdrawn.
         * @typedef {Object} swarm.Withdrawn.$Properties
         * @property {string|null} [job] Withdrawn job
         * @property {number|null} [attempt] Withdrawn attempt
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Withdrawn.
         * @memberof swarm
         * @interface IWithdrawn
         * @augments swarm.Withdrawn.$Properties
         * @deprecated Use swarm.Withdrawn.$Properties instead.
         */

        /**
         * Shape of a Withdrawn.
         * @typedef {swarm.Withdrawn.$Properties} swarm.Withdrawn.$Shape
         */

        /**
         * Constructs a new Withdrawn.
         * @memberof swarm
         * @classdesc Represents a Withdrawn.
         * @constructor
         * @param {swarm.Withdrawn.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Withdrawn = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Withdrawn job.
         * @member {string} job
         * @memberof swarm.Withdrawn
         * @instance
         */
        Withdrawn.prototype.job = "";

        /**
         * Withdrawn attempt.
         * @member {number} attempt
         * @memberof swarm.Withdrawn
         * @instance
         */
        Withdrawn.prototype.attempt = 0;

        /**
         * Creates a new Withdrawn instance using the specified properties.
         * @function create
         * @memberof swarm.Withdrawn
         * @static
         * @param {swarm.Withdrawn.$Properties=} [properties] Properties to set
         * @returns {swarm.Withdrawn} Withdrawn instance
         * @type {{
         *   (properties: swarm.Withdrawn.$Shape): swarm.Withdrawn & swarm.Withdrawn.$Shape;
         *   (properties?: swarm.Withdrawn.$Properties): swarm.Withdrawn;
         * }}
         */
        Withdrawn.create = function(properties) {
            return new Withdrawn(properties);
        };

        /**
         * Encodes the specified Withdrawn message. Does not implicitly {@link swarm.Withdrawn.verify|verify} messages.
         * @function encode
         * @memberof swarm.Withdrawn
         * @static
         * @param {swarm.Withdrawn.$Properties} message Withdrawn message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Withdrawn.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.attempt);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Encodes the specified Withdrawn message, length delimited. Does not implicitly {@link swarm.Withdrawn.verify|verify} messages.
         * @function encodeDelimited
         * @memberof swarm.Withdrawn
         * @static
         * @param {swarm.Withdrawn.$Properties} message Withdrawn message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Withdrawn.encodeDelimited = function(message, writer) {
            return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
        };

        /**
         * Decodes a Withdrawn message from the specified reader or buffer.
         * @function decode
         * @memberof swarm.Withdrawn
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {swarm.Withdrawn & swarm.Withdrawn.$Shape} Withdrawn
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
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

        /**
         * Decodes a Withdrawn message from the specified reader or buffer, length delimited.
         * @function decodeDelimited
         * @memberof swarm.Withdrawn
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @returns {swarm.Withdrawn & swarm.Withdrawn.$Shape} Withdrawn
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Withdrawn.decodeDelimited = function(reader) {
            if (!(reader instanceof $Reader))
                reader = new $Reader(reader);
            return this.decode(reader, reader.size());
        };

        /**
         * Verifies a Withdrawn message.
         * @function verify
         * @memberof swarm.Withdrawn
         * @static
         * @param {Object.<string,*>} message Plain object to verify
         * @returns {string|null} `null` if valid, otherwise the reason why it is not
         */
        Withdrawn.verify = function (message, _depth) {
            if (typeof message !== "object" || message === null)
                return "object expected";
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                return "max depth exceeded";
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                if (!$util.isString(message.job))
                    return "job: string expected";
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                if (!$util.isInteger(message.attempt))
                    return "attempt: integer expected";
            return null;
        };

        /**
         * Creates a Withdrawn message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof swarm.Withdrawn
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {swarm.Withdrawn} Withdrawn
         */
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

        /**
         * Creates a plain object from a Withdrawn message. Also converts values to other types if specified.
         * @function toObject
         * @memberof swarm.Withdrawn
         * @static
         * @param {swarm.Withdrawn} message Withdrawn
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
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

        /**
         * Converts this Withdrawn to JSON.
         * @function toJSON
         * @memberof swarm.Withdrawn
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        Withdrawn.prototype.toJSON = function() {
            return Withdrawn.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for Withdrawn
         * @function getTypeUrl
         * @memberof swarm.Withdrawn
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Withdrawn.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/swarm.Withdrawn";
        };

        return Withdrawn;
    })();

    swarm.Started = (function() {

        /**
         * Properties of a Started.
         * @typedef {Object} swarm.Started.$Properties
         * @property {string|null} [job] Started job
         * @property {number|null} [attempt] Started attempt
         * @property {Array.<Uint8Array>|null} [leases] Started leases
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Started.
         * @memberof swarm
         * @interface IStarted
         * @augments swarm.Started.$Properties
         * @deprecated Use swarm.Started.$Properties instead.
         */

        /**
         * Shape of a Started.
         * @typedef {swarm.Started.$Properties} swarm.Started.$Shape
         */

        /**
         * Constructs a new Started.
         * @memberof swarm
         * @classdesc Represents a Started.
         * @constructor
         * @param {swarm.Started.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Started = function (properties) {
            this.leases = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Started job.
         * @member {string} job
         * @memberof swarm.Started
         * @instance
         */
        Started.prototype.job = "";

        /**
         * Started attempt.
         * @member {number} attempt
         * @memberof swarm.Started
         * @instance
         */
        Started.prototype.attempt = 0;

        /**
         * Started leases.
         * @member {Array.<Uint8Array>} leases
         * @memberof swarm.Started
         * @instance
         */
        Started.prototype.leases = $util.emptyArray;

        /**
         * Creates a new Started instance using the specified properties.
         * @function create
         * @memberof swarm.Started
         * @static
         * @param {swarm.Started.$Properties=} [properties] Properties to set
         * @returns {swarm.Started} Started instance
         * @type {{
         *   (properties: swarm.Started.$Shape): swarm.Started & swarm.Started.$Shape;
         *   (properties?: swarm.Started.$Properties): swarm.Started;
         * }}
         */
        Started.create = function(properties) {
            return new Started(properties);
        };

        /**
         * Encodes the specified Started message. Does not implicitly {@link swarm.Started.verify|verify} messages.
         * @function encode
         * @memberof swarm.Started
         * @static
         * @param {swarm.Started.$Properties} message Started message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Started.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.attempt);
            if (message.leases != null && message.leases.length)
                for (let i = 0; i < message.leases.length; ++i)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.leases[i]);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Encodes the specified Started message, length delimited. Does not implicitly {@link swarm.Started.verify|verify} messages.
         * @function encodeDelimited
         * @memberof swarm.Started
         * @static
         * @param {swarm.Started.$Properties} message Started message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Started.encodeDelimited = function(message, writer) {
            return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
        };

        /**
         * Decodes a Started message from the specified reader or buffer.
         * @function decode
         * @memberof swarm.Started
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {swarm.Started & swarm.Started.$Shape} Started
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
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

        /**
         * Decodes a Started message from the specified reader or buffer, length delimited.
         * @function decodeDelimited
         * @memberof swarm.Started
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @returns {swarm.Started & swarm.Started.$Shape} Started
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Started.decodeDelimited = function(reader) {
            if (!(reader instanceof $Reader))
                reader = new $Reader(reader);
            return this.decode(reader, reader.size());
        };

        /**
         * Verifies a Started message.
         * @function verify
         * @memberof swarm.Started
         * @static
         * @param {Object.<string,*>} message Plain object to verify
         * @returns {string|null} `null` if valid, otherwise the reason why it is not
         */
        Started.verify = function (message, _depth) {
            if (typeof message !== "object" || message === null)
                return "object expected";
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                return "max depth exceeded";
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                if (!$util.isString(message.job))
                    return "job: string expected";
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                if (!$util.isInteger(message.attempt))
                    return "attempt: integer expected";
            if (message.leases != null && $Object.hasOwnProperty.call(message, "leases")) {
                if (!$Array.isArray(message.leases))
                    return "leases: array expected";
                for (let i = 0; i < message.leases.length; ++i)
                    if (!(message.leases[i] && typeof message.leases[i].length === "number" || $util.isString(message.leases[i])))
                        return "leases: buffer[] expected";
            }
            return null;
        };

        /**
         * Creates a Started message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof swarm.Started
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {swarm.Started} Started
         */
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

        /**
         * Creates a plain object from a Started message. Also converts values to other types if specified.
         * @function toObject
         * @memberof swarm.Started
         * @static
         * @param {swarm.Started} message Started
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
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

        /**
         * Converts this Started to JSON.
         * @function toJSON
         * @memberof swarm.Started
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        Started.prototype.toJSON = function() {
            return Started.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for Started
         * @function getTypeUrl
         * @memberof swarm.Started
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Started.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/swarm.Started";
        };

        return Started;
    })();

    swarm.Heartbeat = (function() {

        /**
         * Properties of a Heartbeat.
         * @typedef {Object} swarm.Heartbeat.$Properties
         * @property {string|null} [job] Heartbeat job
         * @property {number|null} [attempt] Heartbeat attempt
         * @property {number|null} [epoch] Heartbeat epoch
         * @property {number|null} [count] Heartbeat count
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Heartbeat.
         * @memberof swarm
         * @interface IHeartbeat
         * @augments swarm.Heartbeat.$Properties
         * @deprecated Use swarm.Heartbeat.$Properties instead.
         */

        /**
         * Shape of a Heartbeat.
         * @typedef {swarm.Heartbeat.$Properties} swarm.Heartbeat.$Shape
         */

        /**
         * Constructs a new Heartbeat.
         * @memberof swarm
         * @classdesc Represents a Heartbeat.
         * @constructor
         * @param {swarm.Heartbeat.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Heartbeat = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Heartbeat job.
         * @member {string} job
         * @memberof swarm.Heartbeat
         * @instance
         */
        Heartbeat.prototype.job = "";

        /**
         * Heartbeat attempt.
         * @member {number} attempt
         * @memberof swarm.Heartbeat
         * @instance
         */
        Heartbeat.prototype.attempt = 0;

        /**
         * Heartbeat epoch.
         * @member {number} epoch
         * @memberof swarm.Heartbeat
         * @instance
         */
        Heartbeat.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * Heartbeat count.
         * @member {number} count
         * @memberof swarm.Heartbeat
         * @instance
         */
        Heartbeat.prototype.count = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * Creates a new Heartbeat instance using the specified properties.
         * @function create
         * @memberof swarm.Heartbeat
         * @static
         * @param {swarm.Heartbeat.$Properties=} [properties] Properties to set
         * @returns {swarm.Heartbeat} Heartbeat instance
         * @type {{
         *   (properties: swarm.Heartbeat.$Shape): swarm.Heartbeat & swarm.Heartbeat.$Shape;
         *   (properties?: swarm.Heartbeat.$Properties): swarm.Heartbeat;
         * }}
         */
        Heartbeat.create = function(properties) {
            return new Heartbeat(properties);
        };

        /**
         * Encodes the specified Heartbeat message. Does not implicitly {@link swarm.Heartbeat.verify|verify} messages.
         * @function encode
         * @memberof swarm.Heartbeat
         * @static
         * @param {swarm.Heartbeat.$Properties} message Heartbeat message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Heartbeat.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.attempt);
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
                writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.epoch);
            if (message.count != null && $Object.hasOwnProperty.call(message, "count") && (typeof message.count === "object" ? message.count.low || message.count.high : message.count !== 0))
                writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.count);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Encodes the specified Heartbeat message, length delimited. Does not implicitly {@link swarm.Heartbeat.verify|verify} messages.
         * @function encodeDelimited
         * @memberof swarm.Heartbeat
         * @static
         * @param {swarm.Heartbeat.$Properties} message Heartbeat message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Heartbeat.encodeDelimited = function(message, writer) {
            return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
        };

        /**
         * Decodes a Heartbeat message from the specified reader or buffer.
         * @function decode
         * @memberof swarm.Heartbeat
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {swarm.Heartbeat & swarm.Heartbeat.$Shape} Heartbeat
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
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

        /**
         * Decodes a Heartbeat message from the specified reader or buffer, length delimited.
         * @function decodeDelimited
         * @memberof swarm.Heartbeat
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @returns {swarm.Heartbeat & swarm.Heartbeat.$Shape} Heartbeat
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Heartbeat.decodeDelimited = function(reader) {
            if (!(reader instanceof $Reader))
                reader = new $Reader(reader);
            return this.decode(reader, reader.size());
        };

        /**
         * Verifies a Heartbeat message.
         * @function verify
         * @memberof swarm.Heartbeat
         * @static
         * @param {Object.<string,*>} message Plain object to verify
         * @returns {string|null} `null` if valid, otherwise the reason why it is not
         */
        Heartbeat.verify = function (message, _depth) {
            if (typeof message !== "object" || message === null)
                return "object expected";
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                return "max depth exceeded";
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                if (!$util.isString(message.job))
                    return "job: string expected";
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                if (!$util.isInteger(message.attempt))
                    return "attempt: integer expected";
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
                if (!$util.isInteger(message.epoch) && !(message.epoch && $util.isInteger(message.epoch.low) && $util.isInteger(message.epoch.high)))
                    return "epoch: integer|Long expected";
            if (message.count != null && $Object.hasOwnProperty.call(message, "count"))
                if (!$util.isInteger(message.count) && !(message.count && $util.isInteger(message.count.low) && $util.isInteger(message.count.high)))
                    return "count: integer|Long expected";
            return null;
        };

        /**
         * Creates a Heartbeat message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof swarm.Heartbeat
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {swarm.Heartbeat} Heartbeat
         */
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

        /**
         * Creates a plain object from a Heartbeat message. Also converts values to other types if specified.
         * @function toObject
         * @memberof swarm.Heartbeat
         * @static
         * @param {swarm.Heartbeat} message Heartbeat
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
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

        /**
         * Converts this Heartbeat to JSON.
         * @function toJSON
         * @memberof swarm.Heartbeat
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        Heartbeat.prototype.toJSON = function() {
            return Heartbeat.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for Heartbeat
         * @function getTypeUrl
         * @memberof swarm.Heartbeat
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Heartbeat.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/swarm.Heartbeat";
        };

        return Heartbeat;
    })();

    swarm.RenewAsk = (function() {

        /**
         * Properties of a RenewAsk.
         * @typedef {Object} swarm.RenewAsk.$Properties
         * @property {string|null} [job] RenewAsk job
         * @property {number|null} [attempt] RenewAsk attempt
         * @property {number|null} [epoch] RenewAsk epoch
         * @property {number|null} [unitMs] RenewAsk unitMs
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a RenewAsk.
         * @memberof swarm
         * @interface IRenewAsk
         * @augments swarm.RenewAsk.$Properties
         * @deprecated Use swarm.RenewAsk.$Properties instead.
         */

        /**
         * Shape of a RenewAsk.
         * @typedef {swarm.RenewAsk.$Properties} swarm.RenewAsk.$Shape
         */

        /**
         * Constructs a new RenewAsk.
         * @memberof swarm
         * @classdesc Represents a RenewAsk.
         * @constructor
         * @param {swarm.RenewAsk.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const RenewAsk = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * RenewAsk job.
         * @member {string} job
         * @memberof swarm.RenewAsk
         * @instance
         */
        RenewAsk.prototype.job = "";

        /**
         * RenewAsk attempt.
         * @member {number} attempt
         * @memberof swarm.RenewAsk
         * @instance
         */
        RenewAsk.prototype.attempt = 0;

        /**
         * RenewAsk epoch.
         * @member {number} epoch
         * @memberof swarm.RenewAsk
         * @instance
         */
        RenewAsk.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * RenewAsk unitMs.
         * @member {number} unitMs
         * @memberof swarm.RenewAsk
         * @instance
         */
        RenewAsk.prototype.unitMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * Creates a new RenewAsk instance using the specified properties.
         * @function create
         * @memberof swarm.RenewAsk
         * @static
         * @param {swarm.RenewAsk.$Properties=} [properties] Properties to set
         * @returns {swarm.RenewAsk} RenewAsk instance
         * @type {{
         *   (properties: swarm.RenewAsk.$Shape): swarm.RenewAsk & swarm.RenewAsk.$Shape;
         *   (properties?: swarm.RenewAsk.$Properties): swarm.RenewAsk;
         * }}
         */
        RenewAsk.create = function(properties) {
            return new RenewAsk(properties);
        };

        /**
         * Encodes the specified RenewAsk message. Does not implicitly {@link swarm.RenewAsk.verify|verify} messages.
         * @function encode
         * @memberof swarm.RenewAsk
         * @static
         * @param {swarm.RenewAsk.$Properties} message RenewAsk message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        RenewAsk.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.attempt);
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
                writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.epoch);
            if (message.unitMs != null && $Object.hasOwnProperty.call(message, "unitMs") && (typeof message.unitMs === "object" ? message.unitMs.low || message.unitMs.high : message.unitMs !== 0))
                writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.unitMs);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Encodes the specified RenewAsk message, length delimited. Does not implicitly {@link swarm.RenewAsk.verify|verify} messages.
         * @function encodeDelimited
         * @memberof swarm.RenewAsk
         * @static
         * @param {swarm.RenewAsk.$Properties} message RenewAsk message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        RenewAsk.encodeDelimited = function(message, writer) {
            return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
        };

        /**
         * Decodes a RenewAsk message from the specified reader or buffer.
         * @function decode
         * @memberof swarm.RenewAsk
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {swarm.RenewAsk & swarm.RenewAsk.$Shape} RenewAsk
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
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

        /**
         * Decodes a RenewAsk message from the specified reader or buffer, length delimited.
         * @function decodeDelimited
         * @memberof swarm.RenewAsk
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @returns {swarm.RenewAsk & swarm.RenewAsk.$Shape} RenewAsk
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        RenewAsk.decodeDelimited = function(reader) {
            if (!(reader instanceof $Reader))
                reader = new $Reader(reader);
            return this.decode(reader, reader.size());
        };

        /**
         * Verifies a RenewAsk message.
         * @function verify
         * @memberof swarm.RenewAsk
         * @static
         * @param {Object.<string,*>} message Plain object to verify
         * @returns {string|null} `null` if valid, otherwise the reason why it is not
         */
        RenewAsk.verify = function (message, _depth) {
            if (typeof message !== "object" || message === null)
                return "object expected";
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                return "max depth exceeded";
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                if (!$util.isString(message.job))
                    return "job: string expected";
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                if (!$util.isInteger(message.attempt))
                    return "attempt: integer expected";
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
                if (!$util.isInteger(message.epoch) && !(message.epoch && $util.isInteger(message.epoch.low) && $util.isInteger(message.epoch.high)))
                    return "epoch: integer|Long expected";
            if (message.unitMs != null && $Object.hasOwnProperty.call(message, "unitMs"))
                if (!$util.isInteger(message.unitMs) && !(message.unitMs && $util.isInteger(message.unitMs.low) && $util.isInteger(message.unitMs.high)))
                    return "unitMs: integer|Long expected";
            return null;
        };

        /**
         * Creates a RenewAsk message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof swarm.RenewAsk
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {swarm.RenewAsk} RenewAsk
         */
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

        /**
         * Creates a plain object from a RenewAsk message. Also converts values to other types if specified.
         * @function toObject
         * @memberof swarm.RenewAsk
         * @static
         * @param {swarm.RenewAsk} message RenewAsk
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
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

        /**
         * Converts this RenewAsk to JSON.
         * @function toJSON
         * @memberof swarm.RenewAsk
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        RenewAsk.prototype.toJSON = function() {
            return RenewAsk.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for RenewAsk
         * @function getTypeUrl
         * @memberof swarm.RenewAsk
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        RenewAsk.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/swarm.RenewAsk";
        };

        return RenewAsk;
    })();

    swarm.LeaseRenew = (function() {

        /**
         * Properties of a LeaseRenew.
         * @typedef {Object} swarm.LeaseRenew.$Properties
         * @property {string|null} [job] LeaseRenew job
         * @property {number|null} [attempt] LeaseRenew attempt
         * @property {number|null} [epoch] LeaseRenew epoch
         * @property {number|null} [number] LeaseRenew number
         * @property {number|null} [unitMs] LeaseRenew unitMs
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a LeaseRenew.
         * @memberof swarm
         * @interface ILeaseRenew
         * @augments swarm.LeaseRenew.$Properties
         * @deprecated Use swarm.LeaseRenew.$Properties instead.
         */

        /**
         * Shape of a LeaseRenew.
         * @typedef {swarm.LeaseRenew.$Properties} swarm.LeaseRenew.$Shape
         */

        /**
         * Constructs a new LeaseRenew.
         * @memberof swarm
         * @classdesc Represents a LeaseRenew.
         * @constructor
         * @param {swarm.LeaseRenew.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const LeaseRenew = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * LeaseRenew job.
         * @member {string} job
         * @memberof swarm.LeaseRenew
         * @instance
         */
        LeaseRenew.prototype.job = "";

        /**
         * LeaseRenew attempt.
         * @member {number} attempt
         * @memberof swarm.LeaseRenew
         * @instance
         */
        LeaseRenew.prototype.attempt = 0;

        /**
         * LeaseRenew epoch.
         * @member {number} epoch
         * @memberof swarm.LeaseRenew
         * @instance
         */
        LeaseRenew.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * LeaseRenew number.
         * @member {number} number
         * @memberof swarm.LeaseRenew
         * @instance
         */
        LeaseRenew.prototype.number = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * LeaseRenew unitMs.
         * @member {number} unitMs
         * @memberof swarm.LeaseRenew
         * @instance
         */
        LeaseRenew.prototype.unitMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * Creates a new LeaseRenew instance using the specified properties.
         * @function create
         * @memberof swarm.LeaseRenew
         * @static
         * @param {swarm.LeaseRenew.$Properties=} [properties] Properties to set
         * @returns {swarm.LeaseRenew} LeaseRenew instance
         * @type {{
         *   (properties: swarm.LeaseRenew.$Shape): swarm.LeaseRenew & swarm.LeaseRenew.$Shape;
         *   (properties?: swarm.LeaseRenew.$Properties): swarm.LeaseRenew;
         * }}
         */
        LeaseRenew.create = function(properties) {
            return new LeaseRenew(properties);
        };

        /**
         * Encodes the specified LeaseRenew message. Does not implicitly {@link swarm.LeaseRenew.verify|verify} messages.
         * @function encode
         * @memberof swarm.LeaseRenew
         * @static
         * @param {swarm.LeaseRenew.$Properties} message LeaseRenew message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        LeaseRenew.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.attempt);
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
                writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.epoch);
            if (message.number != null && $Object.hasOwnProperty.call(message, "number") && (typeof message.number === "object" ? message.number.low || message.number.high : message.number !== 0))
                writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.number);
            if (message.unitMs != null && $Object.hasOwnProperty.call(message, "unitMs") && (typeof message.unitMs === "object" ? message.unitMs.low || message.unitMs.high : message.unitMs !== 0))
                writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.unitMs);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Encodes the specified LeaseRenew message, length delimited. Does not implicitly {@link swarm.LeaseRenew.verify|verify} messages.
         * @function encodeDelimited
         * @memberof swarm.LeaseRenew
         * @static
         * @param {swarm.LeaseRenew.$Properties} message LeaseRenew message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        LeaseRenew.encodeDelimited = function(message, writer) {
            return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
        };

        /**
         * Decodes a LeaseRenew message from the specified reader or buffer.
         * @function decode
         * @memberof swarm.LeaseRenew
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {swarm.LeaseRenew & swarm.LeaseRenew.$Shape} LeaseRenew
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
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

        /**
         * Decodes a LeaseRenew message from the specified reader or buffer, length delimited.
         * @function decodeDelimited
         * @memberof swarm.LeaseRenew
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @returns {swarm.LeaseRenew & swarm.LeaseRenew.$Shape} LeaseRenew
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        LeaseRenew.decodeDelimited = function(reader) {
            if (!(reader instanceof $Reader))
                reader = new $Reader(reader);
            return this.decode(reader, reader.size());
        };

        /**
         * Verifies a LeaseRenew message.
         * @function verify
         * @memberof swarm.LeaseRenew
         * @static
         * @param {Object.<string,*>} message Plain object to verify
         * @returns {string|null} `null` if valid, otherwise the reason why it is not
         */
        LeaseRenew.verify = function (message, _depth) {
            if (typeof message !== "object" || message === null)
                return "object expected";
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                return "max depth exceeded";
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                if (!$util.isString(message.job))
                    return "job: string expected";
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                if (!$util.isInteger(message.attempt))
                    return "attempt: integer expected";
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
                if (!$util.isInteger(message.epoch) && !(message.epoch && $util.isInteger(message.epoch.low) && $util.isInteger(message.epoch.high)))
                    return "epoch: integer|Long expected";
            if (message.number != null && $Object.hasOwnProperty.call(message, "number"))
                if (!$util.isInteger(message.number) && !(message.number && $util.isInteger(message.number.low) && $util.isInteger(message.number.high)))
                    return "number: integer|Long expected";
            if (message.unitMs != null && $Object.hasOwnProperty.call(message, "unitMs"))
                if (!$util.isInteger(message.unitMs) && !(message.unitMs && $util.isInteger(message.unitMs.low) && $util.isInteger(message.unitMs.high)))
                    return "unitMs: integer|Long expected";
            return null;
        };

        /**
         * Creates a LeaseRenew message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof swarm.LeaseRenew
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {swarm.LeaseRenew} LeaseRenew
         */
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

        /**
         * Creates a plain object from a LeaseRenew message. Also converts values to other types if specified.
         * @function toObject
         * @memberof swarm.LeaseRenew
         * @static
         * @param {swarm.LeaseRenew} message LeaseRenew
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
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

        /**
         * Converts this LeaseRenew to JSON.
         * @function toJSON
         * @memberof swarm.LeaseRenew
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        LeaseRenew.prototype.toJSON = function() {
            return LeaseRenew.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for LeaseRenew
         * @function getTypeUrl
         * @memberof swarm.LeaseRenew
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        LeaseRenew.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/swarm.LeaseRenew";
        };

        return LeaseRenew;
    })();

    swarm.Outcome = (function() {

        /**
         * Properties of an Outcome.
         * @typedef {Object} swarm.Outcome.$Properties
         * @property {string|null} [cause] Outcome cause
         * @property {number|null} [exitCode] Outcome exitCode
         * @property {string|null} [signal] Outcome signal
         * @property {string|null} [peer] Outcome peer
         * @property {string|null} [detail] Outcome detail
         * @property {Array.<string>|null} [lastLines] Outcome lastLines
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an Outcome.
         * @memberof swarm
         * @interface IOutcome
         * @augments swarm.Outcome.$Properties
         * @deprecated Use swarm.Outcome.$Properties instead.
         */

        /**
         * Shape of an Outcome.
         * @typedef {swarm.Outcome.$Properties} swarm.Outcome.$Shape
         */

        /**
         * Constructs a new Outcome.
         * @memberof swarm
         * @classdesc Represents an Outcome.
         * @constructor
         * @param {swarm.Outcome.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Outcome = function (properties) {
            this.lastLines = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Outcome cause.
         * @member {string} cause
         * @memberof swarm.Outcome
         * @instance
         */
        Outcome.prototype.cause = "";

        /**
         * Outcome exitCode.
         * @member {number} exitCode
         * @memberof swarm.Outcome
         * @instance
         */
        Outcome.prototype.exitCode = 0;

        /**
         * Outcome signal.
         * @member {string} signal
         * @memberof swarm.Outcome
         * @instance
         */
        Outcome.prototype.signal = "";

        /**
         * Outcome peer.
         * @member {string} peer
         * @memberof swarm.Outcome
         * @instance
         */
        Outcome.prototype.peer = "";

        /**
         * Outcome detail.
         * @member {string} detail
         * @memberof swarm.Outcome
         * @instance
         */
        Outcome.prototype.detail = "";

        /**
         * Outcome lastLines.
         * @member {Array.<string>} lastLines
         * @memberof swarm.Outcome
         * @instance
         */
        Outcome.prototype.lastLines = $util.emptyArray;

        /**
         * Creates a new Outcome instance using the specified properties.
         * @function create
         * @memberof swarm.Outcome
         * @static
         * @param {swarm.Outcome.$Properties=} [properties] Properties to set
         * @returns {swarm.Outcome} Outcome instance
         * @type {{
         *   (properties: swarm.Outcome.$Shape): swarm.Outcome & swarm.Outcome.$Shape;
         *   (properties?: swarm.Outcome.$Properties): swarm.Outcome;
         * }}
         */
        Outcome.create = function(properties) {
            return new Outcome(properties);
        };

        /**
         * Encodes the specified Outcome message. Does not implicitly {@link swarm.Outcome.verify|verify} messages.
         * @function encode
         * @memberof swarm.Outcome
         * @static
         * @param {swarm.Outcome.$Properties} message Outcome message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Outcome.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.cause != null && $Object.hasOwnProperty.call(message, "cause") && message.cause !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.cause);
            if (message.exitCode != null && $Object.hasOwnProperty.call(message, "exitCode") && message.exitCode !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).sint32(message.exitCode);
            if (message.signal != null && $Object.hasOwnProperty.call(message, "signal") && message.signal !== "")
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.signal);
            if (message.peer != null && $Object.hasOwnProperty.call(message, "peer") && message.peer !== "")
                writer.uint32(/* id 4, wireType 2 =*/34).string(message.peer);
            if (message.detail != null && $Object.hasOwnProperty.call(message, "detail") && message.detail !== "")
                writer.uint32(/* id 5, wireType 2 =*/42).string(message.detail);
            if (message.lastLines != null && message.lastLines.length)
                for (let i = 0; i < message.lastLines.length; ++i)
                    writer.uint32(/* id 6, wireType 2 =*/50).string(message.lastLines[i]);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Encodes the specified Outcome message, length delimited. Does not implicitly {@link swarm.Outcome.verify|verify} messages.
         * @function encodeDelimited
         * @memberof swarm.Outcome
         * @static
         * @param {swarm.Outcome.$Properties} message Outcome message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Outcome.encodeDelimited = function(message, writer) {
            return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
        };

        /**
         * Decodes an Outcome message from the specified reader or buffer.
         * @function decode
         * @memberof swarm.Outcome
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {swarm.Outcome & swarm.Outcome.$Shape} Outcome
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
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

        /**
         * Decodes an Outcome message from the specified reader or buffer, length delimited.
         * @function decodeDelimited
         * @memberof swarm.Outcome
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @returns {swarm.Outcome & swarm.Outcome.$Shape} Outcome
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Outcome.decodeDelimited = function(reader) {
            if (!(reader instanceof $Reader))
                reader = new $Reader(reader);
            return this.decode(reader, reader.size());
        };

        /**
         * Verifies an Outcome message.
         * @function verify
         * @memberof swarm.Outcome
         * @static
         * @param {Object.<string,*>} message Plain object to verify
         * @returns {string|null} `null` if valid, otherwise the reason why it is not
         */
        Outcome.verify = function (message, _depth) {
            if (typeof message !== "object" || message === null)
                return "object expected";
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                return "max depth exceeded";
            if (message.cause != null && $Object.hasOwnProperty.call(message, "cause"))
                if (!$util.isString(message.cause))
                    return "cause: string expected";
            if (message.exitCode != null && $Object.hasOwnProperty.call(message, "exitCode"))
                if (!$util.isInteger(message.exitCode))
                    return "exitCode: integer expected";
            if (message.signal != null && $Object.hasOwnProperty.call(message, "signal"))
                if (!$util.isString(message.signal))
                    return "signal: string expected";
            if (message.peer != null && $Object.hasOwnProperty.call(message, "peer"))
                if (!$util.isString(message.peer))
                    return "peer: string expected";
            if (message.detail != null && $Object.hasOwnProperty.call(message, "detail"))
                if (!$util.isString(message.detail))
                    return "detail: string expected";
            if (message.lastLines != null && $Object.hasOwnProperty.call(message, "lastLines")) {
                if (!$Array.isArray(message.lastLines))
                    return "lastLines: array expected";
                for (let i = 0; i < message.lastLines.length; ++i)
                    if (!$util.isString(message.lastLines[i]))
                        return "lastLines: string[] expected";
            }
            return null;
        };

        /**
         * Creates an Outcome message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof swarm.Outcome
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {swarm.Outcome} Outcome
         */
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

        /**
         * Creates a plain object from an Outcome message. Also converts values to other types if specified.
         * @function toObject
         * @memberof swarm.Outcome
         * @static
         * @param {swarm.Outcome} message Outcome
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
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

        /**
         * Converts this Outcome to JSON.
         * @function toJSON
         * @memberof swarm.Outcome
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        Outcome.prototype.toJSON = function() {
            return Outcome.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for Outcome
         * @function getTypeUrl
         * @memberof swarm.Outcome
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Outcome.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/swarm.Outcome";
        };

        return Outcome;
    })();

    swarm.Exited = (function() {

        /**
         * Properties of an Exited.
         * @typedef {Object} swarm.Exited.$Properties
         * @property {string|null} [job] Exited job
         * @property {number|null} [attempt] Exited attempt
         * @property {number|null} [epoch] Exited epoch
         * @property {swarm.Outcome.$Properties|null} [outcome] Exited outcome
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an Exited.
         * @memberof swarm
         * @interface IExited
         * @augments swarm.Exited.$Properties
         * @deprecated Use swarm.Exited.$Properties instead.
         */

        /**
         * Shape of an Exited.
         * @typedef {swarm.Exited.$Properties} swarm.Exited.$Shape
         */

        /**
         * Constructs a new Exited.
         * @memberof swarm
         * @classdesc Represents an Exited.
         * @constructor
         * @param {swarm.Exited.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Exited = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Exited job.
         * @member {string} job
         * @memberof swarm.Exited
         * @instance
         */
        Exited.prototype.job = "";

        /**
         * Exited attempt.
         * @member {number} attempt
         * @memberof swarm.Exited
         * @instance
         */
        Exited.prototype.attempt = 0;

        /**
         * Exited epoch.
         * @member {number} epoch
         * @memberof swarm.Exited
         * @instance
         */
        Exited.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * Exited outcome.
         * @member {swarm.Outcome.$Properties|null|undefined} outcome
         * @memberof swarm.Exited
         * @instance
         */
        Exited.prototype.outcome = null;

        /**
         * Creates a new Exited instance using the specified properties.
         * @function create
         * @memberof swarm.Exited
         * @static
         * @param {swarm.Exited.$Properties=} [properties] Properties to set
         * @returns {swarm.Exited} Exited instance
         * @type {{
         *   (properties: swarm.Exited.$Shape): swarm.Exited & swarm.Exited.$Shape;
         *   (properties?: swarm.Exited.$Properties): swarm.Exited;
         * }}
         */
        Exited.create = function(properties) {
            return new Exited(properties);
        };

        /**
         * Encodes the specified Exited message. Does not implicitly {@link swarm.Exited.verify|verify} messages.
         * @function encode
         * @memberof swarm.Exited
         * @static
         * @param {swarm.Exited.$Properties} message Exited message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Exited.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.attempt);
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
                writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.epoch);
            if (message.outcome != null && $Object.hasOwnProperty.call(message, "outcome"))
                $root.swarm.Outcome.encode(message.outcome, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Encodes the specified Exited message, length delimited. Does not implicitly {@link swarm.Exited.verify|verify} messages.
         * @function encodeDelimited
         * @memberof swarm.Exited
         * @static
         * @param {swarm.Exited.$Properties} message Exited message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Exited.encodeDelimited = function(message, writer) {
            return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
        };

        /**
         * Decodes an Exited message from the specified reader or buffer.
         * @function decode
         * @memberof swarm.Exited
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {swarm.Exited & swarm.Exited.$Shape} Exited
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
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

        /**
         * Decodes an Exited message from the specified reader or buffer, length delimited.
         * @function decodeDelimited
         * @memberof swarm.Exited
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @returns {swarm.Exited & swarm.Exited.$Shape} Exited
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Exited.decodeDelimited = function(reader) {
            if (!(reader instanceof $Reader))
                reader = new $Reader(reader);
            return this.decode(reader, reader.size());
        };

        /**
         * Verifies an Exited message.
         * @function verify
         * @memberof swarm.Exited
         * @static
         * @param {Object.<string,*>} message Plain object to verify
         * @returns {string|null} `null` if valid, otherwise the reason why it is not
         */
        Exited.verify = function (message, _depth) {
            if (typeof message !== "object" || message === null)
                return "object expected";
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                return "max depth exceeded";
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                if (!$util.isString(message.job))
                    return "job: string expected";
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                if (!$util.isInteger(message.attempt))
                    return "attempt: integer expected";
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
                if (!$util.isInteger(message.epoch) && !(message.epoch && $util.isInteger(message.epoch.low) && $util.isInteger(message.epoch.high)))
                    return "epoch: integer|Long expected";
            if (message.outcome != null && $Object.hasOwnProperty.call(message, "outcome")) {
                let error = $root.swarm.Outcome.verify(message.outcome, _depth + 1);
                if (error)
                    return "outcome." + error;
            }
            return null;
        };

        /**
         * Creates an Exited message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof swarm.Exited
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {swarm.Exited} Exited
         */
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

        /**
         * Creates a plain object from an Exited message. Also converts values to other types if specified.
         * @function toObject
         * @memberof swarm.Exited
         * @static
         * @param {swarm.Exited} message Exited
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
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

        /**
         * Converts this Exited to JSON.
         * @function toJSON
         * @memberof swarm.Exited
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        Exited.prototype.toJSON = function() {
            return Exited.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for Exited
         * @function getTypeUrl
         * @memberof swarm.Exited
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Exited.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/swarm.Exited";
        };

        return Exited;
    })();

    swarm.Progress = (function() {

        /**
         * Properties of a Progress.
         * @typedef {Object} swarm.Progress.$Properties
         * @property {string|null} [job] Progress job
         * @property {number|null} [attempt] Progress attempt
         * @property {number|null} [epoch] Progress epoch
         * @property {number|null} [number] Progress number
         * @property {Object.<string,number>|null} [metrics] Progress metrics
         * @property {number|null} [step] Progress step
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Progress.
         * @memberof swarm
         * @interface IProgress
         * @augments swarm.Progress.$Properties
         * @deprecated Use swarm.Progress.$Properties instead.
         */

        /**
         * Shape of a Progress.
         * @typedef {swarm.Progress.$Properties} swarm.Progress.$Shape
         */

        /**
         * Constructs a new Progress.
         * @memberof swarm
         * @classdesc Represents a Progress.
         * @constructor
         * @param {swarm.Progress.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Progress = function (properties) {
            this.metrics = {};
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Progress job.
         * @member {string} job
         * @memberof swarm.Progress
         * @instance
         */
        Progress.prototype.job = "";

        /**
         * Progress attempt.
         * @member {number} attempt
         * @memberof swarm.Progress
         * @instance
         */
        Progress.prototype.attempt = 0;

        /**
         * Progress epoch.
         * @member {number} epoch
         * @memberof swarm.Progress
         * @instance
         */
        Progress.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * Progress number.
         * @member {number} number
         * @memberof swarm.Progress
         * @instance
         */
        Progress.prototype.number = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * Progress metrics.
         * @member {Object.<string,number>} metrics
         * @memberof swarm.Progress
         * @instance
         */
        Progress.prototype.metrics = $util.emptyObject;

        /**
         * Progress step.
         * @member {number} step
         * @memberof swarm.Progress
         * @instance
         */
        Progress.prototype.step = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * Creates a new Progress instance using the specified properties.
         * @function create
         * @memberof swarm.Progress
         * @static
         * @param {swarm.Progress.$Properties=} [properties] Properties to set
         * @returns {swarm.Progress} Progress instance
         * @type {{
         *   (properties: swarm.Progress.$Shape): swarm.Progress & swarm.Progress.$Shape;
         *   (properties?: swarm.Progress.$Properties): swarm.Progress;
         * }}
         */
        Progress.create = function(properties) {
            return new Progress(properties);
        };

        /**
         * Encodes the specified Progress message. Does not implicitly {@link swarm.Progress.verify|verify} messages.
         * @function encode
         * @memberof swarm.Progress
         * @static
         * @param {swarm.Progress.$Properties} message Progress message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Progress.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.attempt);
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
                writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.epoch);
            if (message.number != null && $Object.hasOwnProperty.call(message, "number") && (typeof message.number === "object" ? message.number.low || message.number.high : message.number !== 0))
                writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.number);
            if (message.metrics != null && $Object.hasOwnProperty.call(message, "metrics"))
                for (let keys = $Object.keys(message.metrics), i = 0; i < keys.length; ++i)
                    writer.uint32(/* id 5, wireType 2 =*/42).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 1 =*/17).double(message.metrics[keys[i]]).ldelim();
            if (message.step != null && $Object.hasOwnProperty.call(message, "step") && (typeof message.step === "object" ? message.step.low || message.step.high : message.step !== 0))
                writer.uint32(/* id 6, wireType 0 =*/48).uint64(message.step);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Encodes the specified Progress message, length delimited. Does not implicitly {@link swarm.Progress.verify|verify} messages.
         * @function encodeDelimited
         * @memberof swarm.Progress
         * @static
         * @param {swarm.Progress.$Properties} message Progress message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Progress.encodeDelimited = function(message, writer) {
            return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
        };

        /**
         * Decodes a Progress message from the specified reader or buffer.
         * @function decode
         * @memberof swarm.Progress
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {swarm.Progress & swarm.Progress.$Shape} Progress
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
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

        /**
         * Decodes a Progress message from the specified reader or buffer, length delimited.
         * @function decodeDelimited
         * @memberof swarm.Progress
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @returns {swarm.Progress & swarm.Progress.$Shape} Progress
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Progress.decodeDelimited = function(reader) {
            if (!(reader instanceof $Reader))
                reader = new $Reader(reader);
            return this.decode(reader, reader.size());
        };

        /**
         * Verifies a Progress message.
         * @function verify
         * @memberof swarm.Progress
         * @static
         * @param {Object.<string,*>} message Plain object to verify
         * @returns {string|null} `null` if valid, otherwise the reason why it is not
         */
        Progress.verify = function (message, _depth) {
            if (typeof message !== "object" || message === null)
                return "object expected";
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                return "max depth exceeded";
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                if (!$util.isString(message.job))
                    return "job: string expected";
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                if (!$util.isInteger(message.attempt))
                    return "attempt: integer expected";
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
                if (!$util.isInteger(message.epoch) && !(message.epoch && $util.isInteger(message.epoch.low) && $util.isInteger(message.epoch.high)))
                    return "epoch: integer|Long expected";
            if (message.number != null && $Object.hasOwnProperty.call(message, "number"))
                if (!$util.isInteger(message.number) && !(message.number && $util.isInteger(message.number.low) && $util.isInteger(message.number.high)))
                    return "number: integer|Long expected";
            if (message.metrics != null && $Object.hasOwnProperty.call(message, "metrics")) {
                if (!$util.isObject(message.metrics))
                    return "metrics: object expected";
                let key = $Object.keys(message.metrics);
                for (let i = 0; i < key.length; ++i)
                    if (typeof message.metrics[key[i]] !== "number")
                        return "metrics: number{k:string} expected";
            }
            if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                if (!$util.isInteger(message.step) && !(message.step && $util.isInteger(message.step.low) && $util.isInteger(message.step.high)))
                    return "step: integer|Long expected";
            return null;
        };

        /**
         * Creates a Progress message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof swarm.Progress
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {swarm.Progress} Progress
         */
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

        /**
         * Creates a plain object from a Progress message. Also converts values to other types if specified.
         * @function toObject
         * @memberof swarm.Progress
         * @static
         * @param {swarm.Progress} message Progress
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
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

        /**
         * Converts this Progress to JSON.
         * @function toJSON
         * @memberof swarm.Progress
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        Progress.prototype.toJSON = function() {
            return Progress.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for Progress
         * @function getTypeUrl
         * @memberof swarm.Progress
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Progress.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/swarm.Progress";
        };

        return Progress;
    })();

    swarm.Finish = (function() {

        /**
         * Properties of a Finish.
         * @typedef {Object} swarm.Finish.$Properties
         * @property {string|null} [job] Finish job
         * @property {number|null} [attempt] Finish attempt
         * @property {swarm.Outcome.$Properties|null} [outcome] Finish outcome
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Finish.
         * @memberof swarm
         * @interface IFinish
         * @augments swarm.Finish.$Properties
         * @deprecated Use swarm.Finish.$Properties instead.
         */

        /**
         * Shape of a Finish.
         * @typedef {swarm.Finish.$Properties} swarm.Finish.$Shape
         */

        /**
         * Constructs a new Finish.
         * @memberof swarm
         * @classdesc Represents a Finish.
         * @constructor
         * @param {swarm.Finish.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Finish = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Finish job.
         * @member {string} job
         * @memberof swarm.Finish
         * @instance
         */
        Finish.prototype.job = "";

        /**
         * Finish attempt.
         * @member {number} attempt
         * @memberof swarm.Finish
         * @instance
         */
        Finish.prototype.attempt = 0;

        /**
         * Finish outcome.
         * @member {swarm.Outcome.$Properties|null|undefined} outcome
         * @memberof swarm.Finish
         * @instance
         */
        Finish.prototype.outcome = null;

        /**
         * Creates a new Finish instance using the specified properties.
         * @function create
         * @memberof swarm.Finish
         * @static
         * @param {swarm.Finish.$Properties=} [properties] Properties to set
         * @returns {swarm.Finish} Finish instance
         * @type {{
         *   (properties: swarm.Finish.$Shape): swarm.Finish & swarm.Finish.$Shape;
         *   (properties?: swarm.Finish.$Properties): swarm.Finish;
         * }}
         */
        Finish.create = function(properties) {
            return new Finish(properties);
        };

        /**
         * Encodes the specified Finish message. Does not implicitly {@link swarm.Finish.verify|verify} messages.
         * @function encode
         * @memberof swarm.Finish
         * @static
         * @param {swarm.Finish.$Properties} message Finish message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Finish.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.attempt);
            if (message.outcome != null && $Object.hasOwnProperty.call(message, "outcome"))
                $root.swarm.Outcome.encode(message.outcome, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Encodes the specified Finish message, length delimited. Does not implicitly {@link swarm.Finish.verify|verify} messages.
         * @function encodeDelimited
         * @memberof swarm.Finish
         * @static
         * @param {swarm.Finish.$Properties} message Finish message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Finish.encodeDelimited = function(message, writer) {
            return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
        };

        /**
         * Decodes a Finish message from the specified reader or buffer.
         * @function decode
         * @memberof swarm.Finish
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {swarm.Finish & swarm.Finish.$Shape} Finish
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
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

        /**
         * Decodes a Finish message from the specified reader or buffer, length delimited.
         * @function decodeDelimited
         * @memberof swarm.Finish
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @returns {swarm.Finish & swarm.Finish.$Shape} Finish
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Finish.decodeDelimited = function(reader) {
            if (!(reader instanceof $Reader))
                reader = new $Reader(reader);
            return this.decode(reader, reader.size());
        };

        /**
         * Verifies a Finish message.
         * @function verify
         * @memberof swarm.Finish
         * @static
         * @param {Object.<string,*>} message Plain object to verify
         * @returns {string|null} `null` if valid, otherwise the reason why it is not
         */
        Finish.verify = function (message, _depth) {
            if (typeof message !== "object" || message === null)
                return "object expected";
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                return "max depth exceeded";
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                if (!$util.isString(message.job))
                    return "job: string expected";
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                if (!$util.isInteger(message.attempt))
                    return "attempt: integer expected";
            if (message.outcome != null && $Object.hasOwnProperty.call(message, "outcome")) {
                let error = $root.swarm.Outcome.verify(message.outcome, _depth + 1);
                if (error)
                    return "outcome." + error;
            }
            return null;
        };

        /**
         * Creates a Finish message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof swarm.Finish
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {swarm.Finish} Finish
         */
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

        /**
         * Creates a plain object from a Finish message. Also converts values to other types if specified.
         * @function toObject
         * @memberof swarm.Finish
         * @static
         * @param {swarm.Finish} message Finish
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
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

        /**
         * Converts this Finish to JSON.
         * @function toJSON
         * @memberof swarm.Finish
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        Finish.prototype.toJSON = function() {
            return Finish.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for Finish
         * @function getTypeUrl
         * @memberof swarm.Finish
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Finish.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/swarm.Finish";
        };

        return Finish;
    })();

    swarm.Release = (function() {

        /**
         * Properties of a Release.
         * @typedef {Object} swarm.Release.$Properties
         * @property {string|null} [job] Release job
         * @property {number|null} [attempt] Release attempt
         * @property {string|null} [cause] Release cause
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Release.
         * @memberof swarm
         * @interface IRelease
         * @augments swarm.Release.$Properties
         * @deprecated Use swarm.Release.$Properties instead.
         */

        /**
         * Shape of a Release.
         * @typedef {swarm.Release.$Properties} swarm.Release.$Shape
         */

        /**
         * Constructs a new Release.
         * @memberof swarm
         * @classdesc Represents a Release.
         * @constructor
         * @param {swarm.Release.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Release = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Release job.
         * @member {string} job
         * @memberof swarm.Release
         * @instance
         */
        Release.prototype.job = "";

        /**
         * Release attempt.
         * @member {number} attempt
         * @memberof swarm.Release
         * @instance
         */
        Release.prototype.attempt = 0;

        /**
         * Release cause.
         * @member {string} cause
         * @memberof swarm.Release
         * @instance
         */
        Release.prototype.cause = "";

        /**
         * Creates a new Release instance using the specified properties.
         * @function create
         * @memberof swarm.Release
         * @static
         * @param {swarm.Release.$Properties=} [properties] Properties to set
         * @returns {swarm.Release} Release instance
         * @type {{
         *   (properties: swarm.Release.$Shape): swarm.Release & swarm.Release.$Shape;
         *   (properties?: swarm.Release.$Properties): swarm.Release;
         * }}
         */
        Release.create = function(properties) {
            return new Release(properties);
        };

        /**
         * Encodes the specified Release message. Does not implicitly {@link swarm.Release.verify|verify} messages.
         * @function encode
         * @memberof swarm.Release
         * @static
         * @param {swarm.Release.$Properties} message Release message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Release.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.attempt);
            if (message.cause != null && $Object.hasOwnProperty.call(message, "cause") && message.cause !== "")
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.cause);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Encodes the specified Release message, length delimited. Does not implicitly {@link swarm.Release.verify|verify} messages.
         * @function encodeDelimited
         * @memberof swarm.Release
         * @static
         * @param {swarm.Release.$Properties} message Release message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Release.encodeDelimited = function(message, writer) {
            return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
        };

        /**
         * Decodes a Release message from the specified reader or buffer.
         * @function decode
         * @memberof swarm.Release
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {swarm.Release & swarm.Release.$Shape} Release
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
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

        /**
         * Decodes a Release message from the specified reader or buffer, length delimited.
         * @function decodeDelimited
         * @memberof swarm.Release
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @returns {swarm.Release & swarm.Release.$Shape} Release
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Release.decodeDelimited = function(reader) {
            if (!(reader instanceof $Reader))
                reader = new $Reader(reader);
            return this.decode(reader, reader.size());
        };

        /**
         * Verifies a Release message.
         * @function verify
         * @memberof swarm.Release
         * @static
         * @param {Object.<string,*>} message Plain object to verify
         * @returns {string|null} `null` if valid, otherwise the reason why it is not
         */
        Release.verify = function (message, _depth) {
            if (typeof message !== "object" || message === null)
                return "object expected";
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                return "max depth exceeded";
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                if (!$util.isString(message.job))
                    return "job: string expected";
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                if (!$util.isInteger(message.attempt))
                    return "attempt: integer expected";
            if (message.cause != null && $Object.hasOwnProperty.call(message, "cause"))
                if (!$util.isString(message.cause))
                    return "cause: string expected";
            return null;
        };

        /**
         * Creates a Release message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof swarm.Release
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {swarm.Release} Release
         */
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

        /**
         * Creates a plain object from a Release message. Also converts values to other types if specified.
         * @function toObject
         * @memberof swarm.Release
         * @static
         * @param {swarm.Release} message Release
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
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

        /**
         * Converts this Release to JSON.
         * @function toJSON
         * @memberof swarm.Release
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        Release.prototype.toJSON = function() {
            return Release.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for Release
         * @function getTypeUrl
         * @memberof swarm.Release
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Release.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/swarm.Release";
        };

        return Release;
    })();

    swarm.UsageReceipt = (function() {

        /**
         * Properties of a UsageReceipt.
         * @typedef {Object} swarm.UsageReceipt.$Properties
         * @property {string|null} [job] UsageReceipt job
         * @property {number|null} [attempt] UsageReceipt attempt
         * @property {number|null} [epoch] UsageReceipt epoch
         * @property {string|null} [provider] UsageReceipt provider
         * @property {string|null} [requester] UsageReceipt requester
         * @property {Array.<string>|null} [units] UsageReceipt units
         * @property {number|null} [startedAt] UsageReceipt startedAt
         * @property {number|null} [endedAt] UsageReceipt endedAt
         * @property {number|null} [unitMs] UsageReceipt unitMs
         * @property {number|null} [signedUnitMs] UsageReceipt signedUnitMs
         * @property {number|null} [priceMicroPerGpuHour] UsageReceipt priceMicroPerGpuHour
         * @property {number|null} [amountMicro] UsageReceipt amountMicro
         * @property {string|null} [cause] UsageReceipt cause
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a UsageReceipt.
         * @memberof swarm
         * @interface IUsageReceipt
         * @augments swarm.UsageReceipt.$Properties
         * @deprecated Use swarm.UsageReceipt.$Properties instead.
         */

        /**
         * Shape of a UsageReceipt.
         * @typedef {swarm.UsageReceipt.$Properties} swarm.UsageReceipt.$Shape
         */

        /**
         * Constructs a new UsageReceipt.
         * @memberof swarm
         * @classdesc Represents a UsageReceipt.
         * @constructor
         * @param {swarm.UsageReceipt.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const UsageReceipt = function (properties) {
            this.units = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * UsageReceipt job.
         * @member {string} job
         * @memberof swarm.UsageReceipt
         * @instance
         */
        UsageReceipt.prototype.job = "";

        /**
         * UsageReceipt attempt.
         * @member {number} attempt
         * @memberof swarm.UsageReceipt
         * @instance
         */
        UsageReceipt.prototype.attempt = 0;

        /**
         * UsageReceipt epoch.
         * @member {number} epoch
         * @memberof swarm.UsageReceipt
         * @instance
         */
        UsageReceipt.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * UsageReceipt provider.
         * @member {string} provider
         * @memberof swarm.UsageReceipt
         * @instance
         */
        UsageReceipt.prototype.provider = "";

        /**
         * UsageReceipt requester.
         * @member {string} requester
         * @memberof swarm.UsageReceipt
         * @instance
         */
        UsageReceipt.prototype.requester = "";

        /**
         * UsageReceipt units.
         * @member {Array.<string>} units
         * @memberof swarm.UsageReceipt
         * @instance
         */
        UsageReceipt.prototype.units = $util.emptyArray;

        /**
         * UsageReceipt startedAt.
         * @member {number} startedAt
         * @memberof swarm.UsageReceipt
         * @instance
         */
        UsageReceipt.prototype.startedAt = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * UsageReceipt endedAt.
         * @member {number} endedAt
         * @memberof swarm.UsageReceipt
         * @instance
         */
        UsageReceipt.prototype.endedAt = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * UsageReceipt unitMs.
         * @member {number} unitMs
         * @memberof swarm.UsageReceipt
         * @instance
         */
        UsageReceipt.prototype.unitMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * UsageReceipt signedUnitMs.
         * @member {number} signedUnitMs
         * @memberof swarm.UsageReceipt
         * @instance
         */
        UsageReceipt.prototype.signedUnitMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * UsageReceipt priceMicroPerGpuHour.
         * @member {number} priceMicroPerGpuHour
         * @memberof swarm.UsageReceipt
         * @instance
         */
        UsageReceipt.prototype.priceMicroPerGpuHour = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * UsageReceipt amountMicro.
         * @member {number} amountMicro
         * @memberof swarm.UsageReceipt
         * @instance
         */
        UsageReceipt.prototype.amountMicro = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * UsageReceipt cause.
         * @member {string} cause
         * @memberof swarm.UsageReceipt
         * @instance
         */
        UsageReceipt.prototype.cause = "";

        /**
         * Creates a new UsageReceipt instance using the specified properties.
         * @function create
         * @memberof swarm.UsageReceipt
         * @static
         * @param {swarm.UsageReceipt.$Properties=} [properties] Properties to set
         * @returns {swarm.UsageReceipt} UsageReceipt instance
         * @type {{
         *   (properties: swarm.UsageReceipt.$Shape): swarm.UsageReceipt & swarm.UsageReceipt.$Shape;
         *   (properties?: swarm.UsageReceipt.$Properties): swarm.UsageReceipt;
         * }}
         */
        UsageReceipt.create = function(properties) {
            return new UsageReceipt(properties);
        };

        /**
         * Encodes the specified UsageReceipt message. Does not implicitly {@link swarm.UsageReceipt.verify|verify} messages.
         * @function encode
         * @memberof swarm.UsageReceipt
         * @static
         * @param {swarm.UsageReceipt.$Properties} message UsageReceipt message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        UsageReceipt.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.attempt);
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
                writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.epoch);
            if (message.provider != null && $Object.hasOwnProperty.call(message, "provider") && message.provider !== "")
                writer.uint32(/* id 4, wireType 2 =*/34).string(message.provider);
            if (message.requester != null && $Object.hasOwnProperty.call(message, "requester") && message.requester !== "")
                writer.uint32(/* id 5, wireType 2 =*/42).string(message.requester);
            if (message.units != null && message.units.length)
                for (let i = 0; i < message.units.length; ++i)
                    writer.uint32(/* id 6, wireType 2 =*/50).string(message.units[i]);
            if (message.startedAt != null && $Object.hasOwnProperty.call(message, "startedAt") && (typeof message.startedAt === "object" ? message.startedAt.low || message.startedAt.high : message.startedAt !== 0))
                writer.uint32(/* id 7, wireType 0 =*/56).uint64(message.startedAt);
            if (message.endedAt != null && $Object.hasOwnProperty.call(message, "endedAt") && (typeof message.endedAt === "object" ? message.endedAt.low || message.endedAt.high : message.endedAt !== 0))
                writer.uint32(/* id 8, wireType 0 =*/64).uint64(message.endedAt);
            if (message.unitMs != null && $Object.hasOwnProperty.call(message, "unitMs") && (typeof message.unitMs === "object" ? message.unitMs.low || message.unitMs.high : message.unitMs !== 0))
                writer.uint32(/* id 9, wireType 0 =*/72).uint64(message.unitMs);
            if (message.signedUnitMs != null && $Object.hasOwnProperty.call(message, "signedUnitMs") && (typeof message.signedUnitMs === "object" ? message.signedUnitMs.low || message.signedUnitMs.high : message.signedUnitMs !== 0))
                writer.uint32(/* id 10, wireType 0 =*/80).uint64(message.signedUnitMs);
            if (message.priceMicroPerGpuHour != null && $Object.hasOwnProperty.call(message, "priceMicroPerGpuHour") && (typeof message.priceMicroPerGpuHour === "object" ? message.priceMicroPerGpuHour.low || message.priceMicroPerGpuHour.high : message.priceMicroPerGpuHour !== 0))
                writer.uint32(/* id 11, wireType 0 =*/88).uint64(message.priceMicroPerGpuHour);
            if (message.amountMicro != null && $Object.hasOwnProperty.call(message, "amountMicro") && (typeof message.amountMicro === "object" ? message.amountMicro.low || message.amountMicro.high : message.amountMicro !== 0))
                writer.uint32(/* id 12, wireType 0 =*/96).uint64(message.amountMicro);
            if (message.cause != null && $Object.hasOwnProperty.call(message, "cause") && message.cause !== "")
                writer.uint32(/* id 13, wireType 2 =*/106).string(message.cause);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Encodes the specified UsageReceipt message, length delimited. Does not implicitly {@link swarm.UsageReceipt.verify|verify} messages.
         * @function encodeDelimited
         * @memberof swarm.UsageReceipt
         * @static
         * @param {swarm.UsageReceipt.$Properties} message UsageReceipt message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        UsageReceipt.encodeDelimited = function(message, writer) {
            return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
        };

        /**
         * Decodes a UsageReceipt message from the specified reader or buffer.
         * @function decode
         * @memberof swarm.UsageReceipt
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {swarm.UsageReceipt & swarm.UsageReceipt.$Shape} UsageReceipt
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
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

        /**
         * Decodes a UsageReceipt message from the specified reader or buffer, length delimited.
         * @function decodeDelimited
         * @memberof swarm.UsageReceipt
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @returns {swarm.UsageReceipt & swarm.UsageReceipt.$Shape} UsageReceipt
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        UsageReceipt.decodeDelimited = function(reader) {
            if (!(reader instanceof $Reader))
                reader = new $Reader(reader);
            return this.decode(reader, reader.size());
        };

        /**
         * Verifies a UsageReceipt message.
         * @function verify
         * @memberof swarm.UsageReceipt
         * @static
         * @param {Object.<string,*>} message Plain object to verify
         * @returns {string|null} `null` if valid, otherwise the reason why it is not
         */
        UsageReceipt.verify = function (message, _depth) {
            if (typeof message !== "object" || message === null)
                return "object expected";
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                return "max depth exceeded";
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                if (!$util.isString(message.job))
                    return "job: string expected";
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                if (!$util.isInteger(message.attempt))
                    return "attempt: integer expected";
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
                if (!$util.isInteger(message.epoch) && !(message.epoch && $util.isInteger(message.epoch.low) && $util.isInteger(message.epoch.high)))
                    return "epoch: integer|Long expected";
            if (message.provider != null && $Object.hasOwnProperty.call(message, "provider"))
                if (!$util.isString(message.provider))
                    return "provider: string expected";
            if (message.requester != null && $Object.hasOwnProperty.call(message, "requester"))
                if (!$util.isString(message.requester))
                    return "requester: string expected";
            if (message.units != null && $Object.hasOwnProperty.call(message, "units")) {
                if (!$Array.isArray(message.units))
                    return "units: array expected";
                for (let i = 0; i < message.units.length; ++i)
                    if (!$util.isString(message.units[i]))
                        return "units: string[] expected";
            }
            if (message.startedAt != null && $Object.hasOwnProperty.call(message, "startedAt"))
                if (!$util.isInteger(message.startedAt) && !(message.startedAt && $util.isInteger(message.startedAt.low) && $util.isInteger(message.startedAt.high)))
                    return "startedAt: integer|Long expected";
            if (message.endedAt != null && $Object.hasOwnProperty.call(message, "endedAt"))
                if (!$util.isInteger(message.endedAt) && !(message.endedAt && $util.isInteger(message.endedAt.low) && $util.isInteger(message.endedAt.high)))
                    return "endedAt: integer|Long expected";
            if (message.unitMs != null && $Object.hasOwnProperty.call(message, "unitMs"))
                if (!$util.isInteger(message.unitMs) && !(message.unitMs && $util.isInteger(message.unitMs.low) && $util.isInteger(message.unitMs.high)))
                    return "unitMs: integer|Long expected";
            if (message.signedUnitMs != null && $Object.hasOwnProperty.call(message, "signedUnitMs"))
                if (!$util.isInteger(message.signedUnitMs) && !(message.signedUnitMs && $util.isInteger(message.signedUnitMs.low) && $util.isInteger(message.signedUnitMs.high)))
                    return "signedUnitMs: integer|Long expected";
            if (message.priceMicroPerGpuHour != null && $Object.hasOwnProperty.call(message, "priceMicroPerGpuHour"))
                if (!$util.isInteger(message.priceMicroPerGpuHour) && !(message.priceMicroPerGpuHour && $util.isInteger(message.priceMicroPerGpuHour.low) && $util.isInteger(message.priceMicroPerGpuHour.high)))
                    return "priceMicroPerGpuHour: integer|Long expected";
            if (message.amountMicro != null && $Object.hasOwnProperty.call(message, "amountMicro"))
                if (!$util.isInteger(message.amountMicro) && !(message.amountMicro && $util.isInteger(message.amountMicro.low) && $util.isInteger(message.amountMicro.high)))
                    return "amountMicro: integer|Long expected";
            if (message.cause != null && $Object.hasOwnProperty.call(message, "cause"))
                if (!$util.isString(message.cause))
                    return "cause: string expected";
            return null;
        };

        /**
         * Creates a UsageReceipt message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof swarm.UsageReceipt
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {swarm.UsageReceipt} UsageReceipt
         */
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

        /**
         * Creates a plain object from a UsageReceipt message. Also converts values to other types if specified.
         * @function toObject
         * @memberof swarm.UsageReceipt
         * @static
         * @param {swarm.UsageReceipt} message UsageReceipt
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
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

        /**
         * Converts this UsageReceipt to JSON.
         * @function toJSON
         * @memberof swarm.UsageReceipt
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        UsageReceipt.prototype.toJSON = function() {
            return UsageReceipt.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for UsageReceipt
         * @function getTypeUrl
         * @memberof swarm.UsageReceipt
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        UsageReceipt.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/swarm.UsageReceipt";
        };

        return UsageReceipt;
    })();

    swarm.LeaseEnd = (function() {

        /**
         * Properties of a LeaseEnd.
         * @typedef {Object} swarm.LeaseEnd.$Properties
         * @property {string|null} [job] LeaseEnd job
         * @property {number|null} [attempt] LeaseEnd attempt
         * @property {number|null} [epoch] LeaseEnd epoch
         * @property {string|null} [cause] LeaseEnd cause
         * @property {string|null} [detail] LeaseEnd detail
         * @property {swarm.Blob.$Properties|null} [output] LeaseEnd output
         * @property {Uint8Array|null} [receipt] LeaseEnd receipt
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a LeaseEnd.
         * @memberof swarm
         * @interface ILeaseEnd
         * @augments swarm.LeaseEnd.$Properties
         * @deprecated Use swarm.LeaseEnd.$Properties instead.
         */

        /**
         * Shape of a LeaseEnd.
         * @typedef {swarm.LeaseEnd.$Properties} swarm.LeaseEnd.$Shape
         */

        /**
         * Constructs a new LeaseEnd.
         * @memberof swarm
         * @classdesc Represents a LeaseEnd.
         * @constructor
         * @param {swarm.LeaseEnd.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const LeaseEnd = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * LeaseEnd job.
         * @member {string} job
         * @memberof swarm.LeaseEnd
         * @instance
         */
        LeaseEnd.prototype.job = "";

        /**
         * LeaseEnd attempt.
         * @member {number} attempt
         * @memberof swarm.LeaseEnd
         * @instance
         */
        LeaseEnd.prototype.attempt = 0;

        /**
         * LeaseEnd epoch.
         * @member {number} epoch
         * @memberof swarm.LeaseEnd
         * @instance
         */
        LeaseEnd.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * LeaseEnd cause.
         * @member {string} cause
         * @memberof swarm.LeaseEnd
         * @instance
         */
        LeaseEnd.prototype.cause = "";

        /**
         * LeaseEnd detail.
         * @member {string} detail
         * @memberof swarm.LeaseEnd
         * @instance
         */
        LeaseEnd.prototype.detail = "";

        /**
         * LeaseEnd output.
         * @member {swarm.Blob.$Properties|null|undefined} output
         * @memberof swarm.LeaseEnd
         * @instance
         */
        LeaseEnd.prototype.output = null;

        /**
         * LeaseEnd receipt.
         * @member {Uint8Array} receipt
         * @memberof swarm.LeaseEnd
         * @instance
         */
        LeaseEnd.prototype.receipt = $util.newBuffer([]);

        /**
         * Creates a new LeaseEnd instance using the specified properties.
         * @function create
         * @memberof swarm.LeaseEnd
         * @static
         * @param {swarm.LeaseEnd.$Properties=} [properties] Properties to set
         * @returns {swarm.LeaseEnd} LeaseEnd instance
         * @type {{
         *   (properties: swarm.LeaseEnd.$Shape): swarm.LeaseEnd & swarm.LeaseEnd.$Shape;
         *   (properties?: swarm.LeaseEnd.$Properties): swarm.LeaseEnd;
         * }}
         */
        LeaseEnd.create = function(properties) {
            return new LeaseEnd(properties);
        };

        /**
         * Encodes the specified LeaseEnd message. Does not implicitly {@link swarm.LeaseEnd.verify|verify} messages.
         * @function encode
         * @memberof swarm.LeaseEnd
         * @static
         * @param {swarm.LeaseEnd.$Properties} message LeaseEnd message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        LeaseEnd.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.attempt);
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
                writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.epoch);
            if (message.cause != null && $Object.hasOwnProperty.call(message, "cause") && message.cause !== "")
                writer.uint32(/* id 4, wireType 2 =*/34).string(message.cause);
            if (message.detail != null && $Object.hasOwnProperty.call(message, "detail") && message.detail !== "")
                writer.uint32(/* id 5, wireType 2 =*/42).string(message.detail);
            if (message.output != null && $Object.hasOwnProperty.call(message, "output"))
                $root.swarm.Blob.encode(message.output, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
            if (message.receipt != null && $Object.hasOwnProperty.call(message, "receipt") && message.receipt.length)
                writer.uint32(/* id 7, wireType 2 =*/58).bytes(message.receipt);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Encodes the specified LeaseEnd message, length delimited. Does not implicitly {@link swarm.LeaseEnd.verify|verify} messages.
         * @function encodeDelimited
         * @memberof swarm.LeaseEnd
         * @static
         * @param {swarm.LeaseEnd.$Properties} message LeaseEnd message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        LeaseEnd.encodeDelimited = function(message, writer) {
            return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
        };

        /**
         * Decodes a LeaseEnd message from the specified reader or buffer.
         * @function decode
         * @memberof swarm.LeaseEnd
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {swarm.LeaseEnd & swarm.LeaseEnd.$Shape} LeaseEnd
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
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

        /**
         * Decodes a LeaseEnd message from the specified reader or buffer, length delimited.
         * @function decodeDelimited
         * @memberof swarm.LeaseEnd
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @returns {swarm.LeaseEnd & swarm.LeaseEnd.$Shape} LeaseEnd
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        LeaseEnd.decodeDelimited = function(reader) {
            if (!(reader instanceof $Reader))
                reader = new $Reader(reader);
            return this.decode(reader, reader.size());
        };

        /**
         * Verifies a LeaseEnd message.
         * @function verify
         * @memberof swarm.LeaseEnd
         * @static
         * @param {Object.<string,*>} message Plain object to verify
         * @returns {string|null} `null` if valid, otherwise the reason why it is not
         */
        LeaseEnd.verify = function (message, _depth) {
            if (typeof message !== "object" || message === null)
                return "object expected";
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                return "max depth exceeded";
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                if (!$util.isString(message.job))
                    return "job: string expected";
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                if (!$util.isInteger(message.attempt))
                    return "attempt: integer expected";
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
                if (!$util.isInteger(message.epoch) && !(message.epoch && $util.isInteger(message.epoch.low) && $util.isInteger(message.epoch.high)))
                    return "epoch: integer|Long expected";
            if (message.cause != null && $Object.hasOwnProperty.call(message, "cause"))
                if (!$util.isString(message.cause))
                    return "cause: string expected";
            if (message.detail != null && $Object.hasOwnProperty.call(message, "detail"))
                if (!$util.isString(message.detail))
                    return "detail: string expected";
            if (message.output != null && $Object.hasOwnProperty.call(message, "output")) {
                let error = $root.swarm.Blob.verify(message.output, _depth + 1);
                if (error)
                    return "output." + error;
            }
            if (message.receipt != null && $Object.hasOwnProperty.call(message, "receipt"))
                if (!(message.receipt && typeof message.receipt.length === "number" || $util.isString(message.receipt)))
                    return "receipt: buffer expected";
            return null;
        };

        /**
         * Creates a LeaseEnd message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof swarm.LeaseEnd
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {swarm.LeaseEnd} LeaseEnd
         */
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

        /**
         * Creates a plain object from a LeaseEnd message. Also converts values to other types if specified.
         * @function toObject
         * @memberof swarm.LeaseEnd
         * @static
         * @param {swarm.LeaseEnd} message LeaseEnd
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
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

        /**
         * Converts this LeaseEnd to JSON.
         * @function toJSON
         * @memberof swarm.LeaseEnd
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        LeaseEnd.prototype.toJSON = function() {
            return LeaseEnd.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for LeaseEnd
         * @function getTypeUrl
         * @memberof swarm.LeaseEnd
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        LeaseEnd.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/swarm.LeaseEnd";
        };

        return LeaseEnd;
    })();

    swarm.ReceiptSignature = (function() {

        /**
         * Properties of a ReceiptSignature.
         * @typedef {Object} swarm.ReceiptSignature.$Properties
         * @property {Uint8Array|null} [receipt] ReceiptSignature receipt
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a ReceiptSignature.
         * @memberof swarm
         * @interface IReceiptSignature
         * @augments swarm.ReceiptSignature.$Properties
         * @deprecated Use swarm.ReceiptSignature.$Properties instead.
         */

        /**
         * Shape of a ReceiptSignature.
         * @typedef {swarm.ReceiptSignature.$Properties} swarm.ReceiptSignature.$Shape
         */

        /**
         * Constructs a new ReceiptSignature.
         * @memberof swarm
         * @classdesc Represents a ReceiptSignature.
         * @constructor
         * @param {swarm.ReceiptSignature.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ReceiptSignature = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * ReceiptSignature receipt.
         * @member {Uint8Array} receipt
         * @memberof swarm.ReceiptSignature
         * @instance
         */
        ReceiptSignature.prototype.receipt = $util.newBuffer([]);

        /**
         * Creates a new ReceiptSignature instance using the specified properties.
         * @function create
         * @memberof swarm.ReceiptSignature
         * @static
         * @param {swarm.ReceiptSignature.$Properties=} [properties] Properties to set
         * @returns {swarm.ReceiptSignature} ReceiptSignature instance
         * @type {{
         *   (properties: swarm.ReceiptSignature.$Shape): swarm.ReceiptSignature & swarm.ReceiptSignature.$Shape;
         *   (properties?: swarm.ReceiptSignature.$Properties): swarm.ReceiptSignature;
         * }}
         */
        ReceiptSignature.create = function(properties) {
            return new ReceiptSignature(properties);
        };

        /**
         * Encodes the specified ReceiptSignature message. Does not implicitly {@link swarm.ReceiptSignature.verify|verify} messages.
         * @function encode
         * @memberof swarm.ReceiptSignature
         * @static
         * @param {swarm.ReceiptSignature.$Properties} message ReceiptSignature message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ReceiptSignature.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.receipt != null && $Object.hasOwnProperty.call(message, "receipt") && message.receipt.length)
                writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.receipt);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Encodes the specified ReceiptSignature message, length delimited. Does not implicitly {@link swarm.ReceiptSignature.verify|verify} messages.
         * @function encodeDelimited
         * @memberof swarm.ReceiptSignature
         * @static
         * @param {swarm.ReceiptSignature.$Properties} message ReceiptSignature message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ReceiptSignature.encodeDelimited = function(message, writer) {
            return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
        };

        /**
         * Decodes a ReceiptSignature message from the specified reader or buffer.
         * @function decode
         * @memberof swarm.ReceiptSignature
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {swarm.ReceiptSignature & swarm.ReceiptSignature.$Shape} ReceiptSignature
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
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

        /**
         * Decodes a ReceiptSignature message from the specified reader or buffer, length delimited.
         * @function decodeDelimited
         * @memberof swarm.ReceiptSignature
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @returns {swarm.ReceiptSignature & swarm.ReceiptSignature.$Shape} ReceiptSignature
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ReceiptSignature.decodeDelimited = function(reader) {
            if (!(reader instanceof $Reader))
                reader = new $Reader(reader);
            return this.decode(reader, reader.size());
        };

        /**
         * Verifies a ReceiptSignature message.
         * @function verify
         * @memberof swarm.ReceiptSignature
         * @static
         * @param {Object.<string,*>} message Plain object to verify
         * @returns {string|null} `null` if valid, otherwise the reason why it is not
         */
        ReceiptSignature.verify = function (message, _depth) {
            if (typeof message !== "object" || message === null)
                return "object expected";
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                return "max depth exceeded";
            if (message.receipt != null && $Object.hasOwnProperty.call(message, "receipt"))
                if (!(message.receipt && typeof message.receipt.length === "number" || $util.isString(message.receipt)))
                    return "receipt: buffer expected";
            return null;
        };

        /**
         * Creates a ReceiptSignature message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof swarm.ReceiptSignature
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {swarm.ReceiptSignature} ReceiptSignature
         */
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

        /**
         * Creates a plain object from a ReceiptSignature message. Also converts values to other types if specified.
         * @function toObject
         * @memberof swarm.ReceiptSignature
         * @static
         * @param {swarm.ReceiptSignature} message ReceiptSignature
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
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

        /**
         * Converts this ReceiptSignature to JSON.
         * @function toJSON
         * @memberof swarm.ReceiptSignature
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        ReceiptSignature.prototype.toJSON = function() {
            return ReceiptSignature.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for ReceiptSignature
         * @function getTypeUrl
         * @memberof swarm.ReceiptSignature
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        ReceiptSignature.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/swarm.ReceiptSignature";
        };

        return ReceiptSignature;
    })();

    swarm.LeaseEndAck = (function() {

        /**
         * Properties of a LeaseEndAck.
         * @typedef {Object} swarm.LeaseEndAck.$Properties
         * @property {string|null} [job] LeaseEndAck job
         * @property {number|null} [attempt] LeaseEndAck attempt
         * @property {number|null} [epoch] LeaseEndAck epoch
         * @property {Uint8Array|null} [signature] LeaseEndAck signature
         * @property {string|null} [dispute] LeaseEndAck dispute
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a LeaseEndAck.
         * @memberof swarm
         * @interface ILeaseEndAck
         * @augments swarm.LeaseEndAck.$Properties
         * @deprecated Use swarm.LeaseEndAck.$Properties instead.
         */

        /**
         * Shape of a LeaseEndAck.
         * @typedef {swarm.LeaseEndAck.$Properties} swarm.LeaseEndAck.$Shape
         */

        /**
         * Constructs a new LeaseEndAck.
         * @memberof swarm
         * @classdesc Represents a LeaseEndAck.
         * @constructor
         * @param {swarm.LeaseEndAck.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const LeaseEndAck = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * LeaseEndAck job.
         * @member {string} job
         * @memberof swarm.LeaseEndAck
         * @instance
         */
        LeaseEndAck.prototype.job = "";

        /**
         * LeaseEndAck attempt.
         * @member {number} attempt
         * @memberof swarm.LeaseEndAck
         * @instance
         */
        LeaseEndAck.prototype.attempt = 0;

        /**
         * LeaseEndAck epoch.
         * @member {number} epoch
         * @memberof swarm.LeaseEndAck
         * @instance
         */
        LeaseEndAck.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * LeaseEndAck signature.
         * @member {Uint8Array} signature
         * @memberof swarm.LeaseEndAck
         * @instance
         */
        LeaseEndAck.prototype.signature = $util.newBuffer([]);

        /**
         * LeaseEndAck dispute.
         * @member {string} dispute
         * @memberof swarm.LeaseEndAck
         * @instance
         */
        LeaseEndAck.prototype.dispute = "";

        /**
         * Creates a new LeaseEndAck instance using the specified properties.
         * @function create
         * @memberof swarm.LeaseEndAck
         * @static
         * @param {swarm.LeaseEndAck.$Properties=} [properties] Properties to set
         * @returns {swarm.LeaseEndAck} LeaseEndAck instance
         * @type {{
         *   (properties: swarm.LeaseEndAck.$Shape): swarm.LeaseEndAck & swarm.LeaseEndAck.$Shape;
         *   (properties?: swarm.LeaseEndAck.$Properties): swarm.LeaseEndAck;
         * }}
         */
        LeaseEndAck.create = function(properties) {
            return new LeaseEndAck(properties);
        };

        /**
         * Encodes the specified LeaseEndAck message. Does not implicitly {@link swarm.LeaseEndAck.verify|verify} messages.
         * @function encode
         * @memberof swarm.LeaseEndAck
         * @static
         * @param {swarm.LeaseEndAck.$Properties} message LeaseEndAck message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        LeaseEndAck.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.attempt);
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
                writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.epoch);
            if (message.signature != null && $Object.hasOwnProperty.call(message, "signature") && message.signature.length)
                writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.signature);
            if (message.dispute != null && $Object.hasOwnProperty.call(message, "dispute") && message.dispute !== "")
                writer.uint32(/* id 5, wireType 2 =*/42).string(message.dispute);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Encodes the specified LeaseEndAck message, length delimited. Does not implicitly {@link swarm.LeaseEndAck.verify|verify} messages.
         * @function encodeDelimited
         * @memberof swarm.LeaseEndAck
         * @static
         * @param {swarm.LeaseEndAck.$Properties} message LeaseEndAck message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        LeaseEndAck.encodeDelimited = function(message, writer) {
            return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
        };

        /**
         * Decodes a LeaseEndAck message from the specified reader or buffer.
         * @function decode
         * @memberof swarm.LeaseEndAck
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {swarm.LeaseEndAck & swarm.LeaseEndAck.$Shape} LeaseEndAck
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
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

        /**
         * Decodes a LeaseEndAck message from the specified reader or buffer, length delimited.
         * @function decodeDelimited
         * @memberof swarm.LeaseEndAck
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @returns {swarm.LeaseEndAck & swarm.LeaseEndAck.$Shape} LeaseEndAck
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        LeaseEndAck.decodeDelimited = function(reader) {
            if (!(reader instanceof $Reader))
                reader = new $Reader(reader);
            return this.decode(reader, reader.size());
        };

        /**
         * Verifies a LeaseEndAck message.
         * @function verify
         * @memberof swarm.LeaseEndAck
         * @static
         * @param {Object.<string,*>} message Plain object to verify
         * @returns {string|null} `null` if valid, otherwise the reason why it is not
         */
        LeaseEndAck.verify = function (message, _depth) {
            if (typeof message !== "object" || message === null)
                return "object expected";
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                return "max depth exceeded";
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                if (!$util.isString(message.job))
                    return "job: string expected";
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                if (!$util.isInteger(message.attempt))
                    return "attempt: integer expected";
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
                if (!$util.isInteger(message.epoch) && !(message.epoch && $util.isInteger(message.epoch.low) && $util.isInteger(message.epoch.high)))
                    return "epoch: integer|Long expected";
            if (message.signature != null && $Object.hasOwnProperty.call(message, "signature"))
                if (!(message.signature && typeof message.signature.length === "number" || $util.isString(message.signature)))
                    return "signature: buffer expected";
            if (message.dispute != null && $Object.hasOwnProperty.call(message, "dispute"))
                if (!$util.isString(message.dispute))
                    return "dispute: string expected";
            return null;
        };

        /**
         * Creates a LeaseEndAck message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof swarm.LeaseEndAck
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {swarm.LeaseEndAck} LeaseEndAck
         */
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

        /**
         * Creates a plain object from a LeaseEndAck message. Also converts values to other types if specified.
         * @function toObject
         * @memberof swarm.LeaseEndAck
         * @static
         * @param {swarm.LeaseEndAck} message LeaseEndAck
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
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

        /**
         * Converts this LeaseEndAck to JSON.
         * @function toJSON
         * @memberof swarm.LeaseEndAck
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        LeaseEndAck.prototype.toJSON = function() {
            return LeaseEndAck.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for LeaseEndAck
         * @function getTypeUrl
         * @memberof swarm.LeaseEndAck
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        LeaseEndAck.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/swarm.LeaseEndAck";
        };

        return LeaseEndAck;
    })();

    swarm.Output = (function() {

        /**
         * Properties of an Output.
         * @typedef {Object} swarm.Output.$Properties
         * @property {string|null} [peer] Output peer
         * @property {string|null} [name] Output name
         * @property {swarm.Blob.$Properties|null} [blob] Output blob
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an Output.
         * @memberof swarm
         * @interface IOutput
         * @augments swarm.Output.$Properties
         * @deprecated Use swarm.Output.$Properties instead.
         */

        /**
         * Shape of an Output.
         * @typedef {swarm.Output.$Properties} swarm.Output.$Shape
         */

        /**
         * Constructs a new Output.
         * @memberof swarm
         * @classdesc Represents an Output.
         * @constructor
         * @param {swarm.Output.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Output = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Output peer.
         * @member {string} peer
         * @memberof swarm.Output
         * @instance
         */
        Output.prototype.peer = "";

        /**
         * Output name.
         * @member {string} name
         * @memberof swarm.Output
         * @instance
         */
        Output.prototype.name = "";

        /**
         * Output blob.
         * @member {swarm.Blob.$Properties|null|undefined} blob
         * @memberof swarm.Output
         * @instance
         */
        Output.prototype.blob = null;

        /**
         * Creates a new Output instance using the specified properties.
         * @function create
         * @memberof swarm.Output
         * @static
         * @param {swarm.Output.$Properties=} [properties] Properties to set
         * @returns {swarm.Output} Output instance
         * @type {{
         *   (properties: swarm.Output.$Shape): swarm.Output & swarm.Output.$Shape;
         *   (properties?: swarm.Output.$Properties): swarm.Output;
         * }}
         */
        Output.create = function(properties) {
            return new Output(properties);
        };

        /**
         * Encodes the specified Output message. Does not implicitly {@link swarm.Output.verify|verify} messages.
         * @function encode
         * @memberof swarm.Output
         * @static
         * @param {swarm.Output.$Properties} message Output message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Output.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.peer != null && $Object.hasOwnProperty.call(message, "peer") && message.peer !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.peer);
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.name);
            if (message.blob != null && $Object.hasOwnProperty.call(message, "blob"))
                $root.swarm.Blob.encode(message.blob, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Encodes the specified Output message, length delimited. Does not implicitly {@link swarm.Output.verify|verify} messages.
         * @function encodeDelimited
         * @memberof swarm.Output
         * @static
         * @param {swarm.Output.$Properties} message Output message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Output.encodeDelimited = function(message, writer) {
            return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
        };

        /**
         * Decodes an Output message from the specified reader or buffer.
         * @function decode
         * @memberof swarm.Output
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {swarm.Output & swarm.Output.$Shape} Output
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
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

        /**
         * Decodes an Output message from the specified reader or buffer, length delimited.
         * @function decodeDelimited
         * @memberof swarm.Output
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @returns {swarm.Output & swarm.Output.$Shape} Output
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Output.decodeDelimited = function(reader) {
            if (!(reader instanceof $Reader))
                reader = new $Reader(reader);
            return this.decode(reader, reader.size());
        };

        /**
         * Verifies an Output message.
         * @function verify
         * @memberof swarm.Output
         * @static
         * @param {Object.<string,*>} message Plain object to verify
         * @returns {string|null} `null` if valid, otherwise the reason why it is not
         */
        Output.verify = function (message, _depth) {
            if (typeof message !== "object" || message === null)
                return "object expected";
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                return "max depth exceeded";
            if (message.peer != null && $Object.hasOwnProperty.call(message, "peer"))
                if (!$util.isString(message.peer))
                    return "peer: string expected";
            if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                if (!$util.isString(message.name))
                    return "name: string expected";
            if (message.blob != null && $Object.hasOwnProperty.call(message, "blob")) {
                let error = $root.swarm.Blob.verify(message.blob, _depth + 1);
                if (error)
                    return "blob." + error;
            }
            return null;
        };

        /**
         * Creates an Output message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof swarm.Output
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {swarm.Output} Output
         */
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

        /**
         * Creates a plain object from an Output message. Also converts values to other types if specified.
         * @function toObject
         * @memberof swarm.Output
         * @static
         * @param {swarm.Output} message Output
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
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

        /**
         * Converts this Output to JSON.
         * @function toJSON
         * @memberof swarm.Output
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        Output.prototype.toJSON = function() {
            return Output.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for Output
         * @function getTypeUrl
         * @memberof swarm.Output
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Output.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/swarm.Output";
        };

        return Output;
    })();

    swarm.Result = (function() {

        /**
         * Properties of a Result.
         * @typedef {Object} swarm.Result.$Properties
         * @property {string|null} [job] Result job
         * @property {number|null} [attempt] Result attempt
         * @property {swarm.Outcome.$Properties|null} [outcome] Result outcome
         * @property {Array.<swarm.Output.$Properties>|null} [outputs] Result outputs
         * @property {swarm.Blob.$Properties|null} [log] Result log
         * @property {Array.<string>|null} [holders] Result holders
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Result.
         * @memberof swarm
         * @interface IResult
         * @augments swarm.Result.$Properties
         * @deprecated Use swarm.Result.$Properties instead.
         */

        /**
         * Shape of a Result.
         * @typedef {swarm.Result.$Properties} swarm.Result.$Shape
         */

        /**
         * Constructs a new Result.
         * @memberof swarm
         * @classdesc Represents a Result.
         * @constructor
         * @param {swarm.Result.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Result = function (properties) {
            this.outputs = [];
            this.holders = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Result job.
         * @member {string} job
         * @memberof swarm.Result
         * @instance
         */
        Result.prototype.job = "";

        /**
         * Result attempt.
         * @member {number} attempt
         * @memberof swarm.Result
         * @instance
         */
        Result.prototype.attempt = 0;

        /**
         * Result outcome.
         * @member {swarm.Outcome.$Properties|null|undefined} outcome
         * @memberof swarm.Result
         * @instance
         */
        Result.prototype.outcome = null;

        /**
         * Result outputs.
         * @member {Array.<swarm.Output.$Properties>} outputs
         * @memberof swarm.Result
         * @instance
         */
        Result.prototype.outputs = $util.emptyArray;

        /**
         * Result log.
         * @member {swarm.Blob.$Properties|null|undefined} log
         * @memberof swarm.Result
         * @instance
         */
        Result.prototype.log = null;

        /**
         * Result holders.
         * @member {Array.<string>} holders
         * @memberof swarm.Result
         * @instance
         */
        Result.prototype.holders = $util.emptyArray;

        /**
         * Creates a new Result instance using the specified properties.
         * @function create
         * @memberof swarm.Result
         * @static
         * @param {swarm.Result.$Properties=} [properties] Properties to set
         * @returns {swarm.Result} Result instance
         * @type {{
         *   (properties: swarm.Result.$Shape): swarm.Result & swarm.Result.$Shape;
         *   (properties?: swarm.Result.$Properties): swarm.Result;
         * }}
         */
        Result.create = function(properties) {
            return new Result(properties);
        };

        /**
         * Encodes the specified Result message. Does not implicitly {@link swarm.Result.verify|verify} messages.
         * @function encode
         * @memberof swarm.Result
         * @static
         * @param {swarm.Result.$Properties} message Result message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Result.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.attempt);
            if (message.outcome != null && $Object.hasOwnProperty.call(message, "outcome"))
                $root.swarm.Outcome.encode(message.outcome, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
            if (message.outputs != null && message.outputs.length)
                for (let i = 0; i < message.outputs.length; ++i)
                    $root.swarm.Output.encode(message.outputs[i], writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
            if (message.log != null && $Object.hasOwnProperty.call(message, "log"))
                $root.swarm.Blob.encode(message.log, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
            if (message.holders != null && message.holders.length)
                for (let i = 0; i < message.holders.length; ++i)
                    writer.uint32(/* id 6, wireType 2 =*/50).string(message.holders[i]);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Encodes the specified Result message, length delimited. Does not implicitly {@link swarm.Result.verify|verify} messages.
         * @function encodeDelimited
         * @memberof swarm.Result
         * @static
         * @param {swarm.Result.$Properties} message Result message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Result.encodeDelimited = function(message, writer) {
            return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
        };

        /**
         * Decodes a Result message from the specified reader or buffer.
         * @function decode
         * @memberof swarm.Result
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {swarm.Result & swarm.Result.$Shape} Result
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
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

        /**
         * Decodes a Result message from the specified reader or buffer, length delimited.
         * @function decodeDelimited
         * @memberof swarm.Result
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @returns {swarm.Result & swarm.Result.$Shape} Result
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Result.decodeDelimited = function(reader) {
            if (!(reader instanceof $Reader))
                reader = new $Reader(reader);
            return this.decode(reader, reader.size());
        };

        /**
         * Verifies a Result message.
         * @function verify
         * @memberof swarm.Result
         * @static
         * @param {Object.<string,*>} message Plain object to verify
         * @returns {string|null} `null` if valid, otherwise the reason why it is not
         */
        Result.verify = function (message, _depth) {
            if (typeof message !== "object" || message === null)
                return "object expected";
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                return "max depth exceeded";
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                if (!$util.isString(message.job))
                    return "job: string expected";
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                if (!$util.isInteger(message.attempt))
                    return "attempt: integer expected";
            if (message.outcome != null && $Object.hasOwnProperty.call(message, "outcome")) {
                let error = $root.swarm.Outcome.verify(message.outcome, _depth + 1);
                if (error)
                    return "outcome." + error;
            }
            if (message.outputs != null && $Object.hasOwnProperty.call(message, "outputs")) {
                if (!$Array.isArray(message.outputs))
                    return "outputs: array expected";
                for (let i = 0; i < message.outputs.length; ++i) {
                    let error = $root.swarm.Output.verify(message.outputs[i], _depth + 1);
                    if (error)
                        return "outputs." + error;
                }
            }
            if (message.log != null && $Object.hasOwnProperty.call(message, "log")) {
                let error = $root.swarm.Blob.verify(message.log, _depth + 1);
                if (error)
                    return "log." + error;
            }
            if (message.holders != null && $Object.hasOwnProperty.call(message, "holders")) {
                if (!$Array.isArray(message.holders))
                    return "holders: array expected";
                for (let i = 0; i < message.holders.length; ++i)
                    if (!$util.isString(message.holders[i]))
                        return "holders: string[] expected";
            }
            return null;
        };

        /**
         * Creates a Result message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof swarm.Result
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {swarm.Result} Result
         */
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

        /**
         * Creates a plain object from a Result message. Also converts values to other types if specified.
         * @function toObject
         * @memberof swarm.Result
         * @static
         * @param {swarm.Result} message Result
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
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

        /**
         * Converts this Result to JSON.
         * @function toJSON
         * @memberof swarm.Result
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        Result.prototype.toJSON = function() {
            return Result.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for Result
         * @function getTypeUrl
         * @memberof swarm.Result
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Result.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/swarm.Result";
        };

        return Result;
    })();

    swarm.ResultAck = (function() {

        /**
         * Properties of a ResultAck.
         * @typedef {Object} swarm.ResultAck.$Properties
         * @property {string|null} [job] ResultAck job
         * @property {number|null} [attempt] ResultAck attempt
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a ResultAck.
         * @memberof swarm
         * @interface IResultAck
         * @augments swarm.ResultAck.$Properties
         * @deprecated Use swarm.ResultAck.$Properties instead.
         */

        /**
         * Shape of a ResultAck.
         * @typedef {swarm.ResultAck.$Properties} swarm.ResultAck.$Shape
         */

        /**
         * Constructs a new ResultAck.
         * @memberof swarm
         * @classdesc Represents a ResultAck.
         * @constructor
         * @param {swarm.ResultAck.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ResultAck = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * ResultAck job.
         * @member {string} job
         * @memberof swarm.ResultAck
         * @instance
         */
        ResultAck.prototype.job = "";

        /**
         * ResultAck attempt.
         * @member {number} attempt
         * @memberof swarm.ResultAck
         * @instance
         */
        ResultAck.prototype.attempt = 0;

        /**
         * Creates a new ResultAck instance using the specified properties.
         * @function create
         * @memberof swarm.ResultAck
         * @static
         * @param {swarm.ResultAck.$Properties=} [properties] Properties to set
         * @returns {swarm.ResultAck} ResultAck instance
         * @type {{
         *   (properties: swarm.ResultAck.$Shape): swarm.ResultAck & swarm.ResultAck.$Shape;
         *   (properties?: swarm.ResultAck.$Properties): swarm.ResultAck;
         * }}
         */
        ResultAck.create = function(properties) {
            return new ResultAck(properties);
        };

        /**
         * Encodes the specified ResultAck message. Does not implicitly {@link swarm.ResultAck.verify|verify} messages.
         * @function encode
         * @memberof swarm.ResultAck
         * @static
         * @param {swarm.ResultAck.$Properties} message ResultAck message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ResultAck.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.attempt);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Encodes the specified ResultAck message, length delimited. Does not implicitly {@link swarm.ResultAck.verify|verify} messages.
         * @function encodeDelimited
         * @memberof swarm.ResultAck
         * @static
         * @param {swarm.ResultAck.$Properties} message ResultAck message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ResultAck.encodeDelimited = function(message, writer) {
            return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
        };

        /**
         * Decodes a ResultAck message from the specified reader or buffer.
         * @function decode
         * @memberof swarm.ResultAck
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {swarm.ResultAck & swarm.ResultAck.$Shape} ResultAck
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
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

        /**
         * Decodes a ResultAck message from the specified reader or buffer, length delimited.
         * @function decodeDelimited
         * @memberof swarm.ResultAck
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @returns {swarm.ResultAck & swarm.ResultAck.$Shape} ResultAck
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ResultAck.decodeDelimited = function(reader) {
            if (!(reader instanceof $Reader))
                reader = new $Reader(reader);
            return this.decode(reader, reader.size());
        };

        /**
         * Verifies a ResultAck message.
         * @function verify
         * @memberof swarm.ResultAck
         * @static
         * @param {Object.<string,*>} message Plain object to verify
         * @returns {string|null} `null` if valid, otherwise the reason why it is not
         */
        ResultAck.verify = function (message, _depth) {
            if (typeof message !== "object" || message === null)
                return "object expected";
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                return "max depth exceeded";
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                if (!$util.isString(message.job))
                    return "job: string expected";
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                if (!$util.isInteger(message.attempt))
                    return "attempt: integer expected";
            return null;
        };

        /**
         * Creates a ResultAck message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof swarm.ResultAck
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {swarm.ResultAck} ResultAck
         */
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

        /**
         * Creates a plain object from a ResultAck message. Also converts values to other types if specified.
         * @function toObject
         * @memberof swarm.ResultAck
         * @static
         * @param {swarm.ResultAck} message ResultAck
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
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

        /**
         * Converts this ResultAck to JSON.
         * @function toJSON
         * @memberof swarm.ResultAck
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        ResultAck.prototype.toJSON = function() {
            return ResultAck.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for ResultAck
         * @function getTypeUrl
         * @memberof swarm.ResultAck
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        ResultAck.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/swarm.ResultAck";
        };

        return ResultAck;
    })();

    swarm.StatusAsk = (function() {

        /**
         * Properties of a StatusAsk.
         * @typedef {Object} swarm.StatusAsk.$Properties
         * @property {string|null} [job] StatusAsk job
         * @property {number|null} [attempt] StatusAsk attempt
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a StatusAsk.
         * @memberof swarm
         * @interface IStatusAsk
         * @augments swarm.StatusAsk.$Properties
         * @deprecated Use swarm.StatusAsk.$Properties instead.
         */

        /**
         * Shape of a StatusAsk.
         * @typedef {swarm.StatusAsk.$Properties} swarm.StatusAsk.$Shape
         */

        /**
         * Constructs a new StatusAsk.
         * @memberof swarm
         * @classdesc Represents a StatusAsk.
         * @constructor
         * @param {swarm.StatusAsk.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const StatusAsk = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * StatusAsk job.
         * @member {string} job
         * @memberof swarm.StatusAsk
         * @instance
         */
        StatusAsk.prototype.job = "";

        /**
         * StatusAsk attempt.
         * @member {number} attempt
         * @memberof swarm.StatusAsk
         * @instance
         */
        StatusAsk.prototype.attempt = 0;

        /**
         * Creates a new StatusAsk instance using the specified properties.
         * @function create
         * @memberof swarm.StatusAsk
         * @static
         * @param {swarm.StatusAsk.$Properties=} [properties] Properties to set
         * @returns {swarm.StatusAsk} StatusAsk instance
         * @type {{
         *   (properties: swarm.StatusAsk.$Shape): swarm.StatusAsk & swarm.StatusAsk.$Shape;
         *   (properties?: swarm.StatusAsk.$Properties): swarm.StatusAsk;
         * }}
         */
        StatusAsk.create = function(properties) {
            return new StatusAsk(properties);
        };

        /**
         * Encodes the specified StatusAsk message. Does not implicitly {@link swarm.StatusAsk.verify|verify} messages.
         * @function encode
         * @memberof swarm.StatusAsk
         * @static
         * @param {swarm.StatusAsk.$Properties} message StatusAsk message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        StatusAsk.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.attempt);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Encodes the specified StatusAsk message, length delimited. Does not implicitly {@link swarm.StatusAsk.verify|verify} messages.
         * @function encodeDelimited
         * @memberof swarm.StatusAsk
         * @static
         * @param {swarm.StatusAsk.$Properties} message StatusAsk message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        StatusAsk.encodeDelimited = function(message, writer) {
            return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
        };

        /**
         * Decodes a StatusAsk message from the specified reader or buffer.
         * @function decode
         * @memberof swarm.StatusAsk
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {swarm.StatusAsk & swarm.StatusAsk.$Shape} StatusAsk
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
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

        /**
         * Decodes a StatusAsk message from the specified reader or buffer, length delimited.
         * @function decodeDelimited
         * @memberof swarm.StatusAsk
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @returns {swarm.StatusAsk & swarm.StatusAsk.$Shape} StatusAsk
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        StatusAsk.decodeDelimited = function(reader) {
            if (!(reader instanceof $Reader))
                reader = new $Reader(reader);
            return this.decode(reader, reader.size());
        };

        /**
         * Verifies a StatusAsk message.
         * @function verify
         * @memberof swarm.StatusAsk
         * @static
         * @param {Object.<string,*>} message Plain object to verify
         * @returns {string|null} `null` if valid, otherwise the reason why it is not
         */
        StatusAsk.verify = function (message, _depth) {
            if (typeof message !== "object" || message === null)
                return "object expected";
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                return "max depth exceeded";
            if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                if (!$util.isString(message.job))
                    return "job: string expected";
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                if (!$util.isInteger(message.attempt))
                    return "attempt: integer expected";
            return null;
        };

        /**
         * Creates a StatusAsk message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof swarm.StatusAsk
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {swarm.StatusAsk} StatusAsk
         */
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

        /**
         * Creates a plain object from a StatusAsk message. Also converts values to other types if specified.
         * @function toObject
         * @memberof swarm.StatusAsk
         * @static
         * @param {swarm.StatusAsk} message StatusAsk
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
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

        /**
         * Converts this StatusAsk to JSON.
         * @function toJSON
         * @memberof swarm.StatusAsk
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        StatusAsk.prototype.toJSON = function() {
            return StatusAsk.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for StatusAsk
         * @function getTypeUrl
         * @memberof swarm.StatusAsk
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        StatusAsk.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/swarm.StatusAsk";
        };

        return StatusAsk;
    })();

    swarm.AdvertRequest = (function() {

        /**
         * Properties of an AdvertRequest.
         * @typedef {Object} swarm.AdvertRequest.$Properties
         * @property {swarm.AdvertPut.$Properties|null} [put] AdvertRequest put
         * @property {swarm.AdvertGet.$Properties|null} [get] AdvertRequest get
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an AdvertRequest.
         * @memberof swarm
         * @interface IAdvertRequest
         * @augments swarm.AdvertRequest.$Properties
         * @deprecated Use swarm.AdvertRequest.$Properties instead.
         */

        /**
         * Shape of an AdvertRequest.
         * @typedef {swarm.AdvertRequest.$Properties} swarm.AdvertRequest.$Shape
         */

        /**
         * Constructs a new AdvertRequest.
         * @memberof swarm
         * @classdesc Represents an AdvertRequest.
         * @constructor
         * @param {swarm.AdvertRequest.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const AdvertRequest = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * AdvertRequest put.
         * @member {swarm.AdvertPut.$Properties|null|undefined} put
         * @memberof swarm.AdvertRequest
         * @instance
         */
        AdvertRequest.prototype.put = null;

        /**
         * AdvertRequest get.
         * @member {swarm.AdvertGet.$Properties|null|undefined} get
         * @memberof swarm.AdvertRequest
         * @instance
         */
        AdvertRequest.prototype.get = null;

        /**
         * Creates a new AdvertRequest instance using the specified properties.
         * @function create
         * @memberof swarm.AdvertRequest
         * @static
         * @param {swarm.AdvertRequest.$Properties=} [properties] Properties to set
         * @returns {swarm.AdvertRequest} AdvertRequest instance
         * @type {{
         *   (properties: swarm.AdvertRequest.$Shape): swarm.AdvertRequest & swarm.AdvertRequest.$Shape;
         *   (properties?: swarm.AdvertRequest.$Properties): swarm.AdvertRequest;
         * }}
         */
        AdvertRequest.create = function(properties) {
            return new AdvertRequest(properties);
        };

        /**
         * Encodes the specified AdvertRequest message. Does not implicitly {@link swarm.AdvertRequest.verify|verify} messages.
         * @function encode
         * @memberof swarm.AdvertRequest
         * @static
         * @param {swarm.AdvertRequest.$Properties} message AdvertRequest message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        AdvertRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.put != null && $Object.hasOwnProperty.call(message, "put"))
                $root.swarm.AdvertPut.encode(message.put, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
            if (message.get != null && $Object.hasOwnProperty.call(message, "get"))
                $root.swarm.AdvertGet.encode(message.get, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Encodes the specified AdvertRequest message, length delimited. Does not implicitly {@link swarm.AdvertRequest.verify|verify} messages.
         * @function encodeDelimited
         * @memberof swarm.AdvertRequest
         * @static
         * @param {swarm.AdvertRequest.$Properties} message AdvertRequest message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        AdvertRequest.encodeDelimited = function(message, writer) {
            return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
        };

        /**
         * Decodes an AdvertRequest message from the specified reader or buffer.
         * @function decode
         * @memberof swarm.AdvertRequest
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {swarm.AdvertRequest & swarm.AdvertRequest.$Shape} AdvertRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
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

        /**
         * Decodes an AdvertRequest message from the specified reader or buffer, length delimited.
         * @function decodeDelimited
         * @memberof swarm.AdvertRequest
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @returns {swarm.AdvertRequest & swarm.AdvertRequest.$Shape} AdvertRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        AdvertRequest.decodeDelimited = function(reader) {
            if (!(reader instanceof $Reader))
                reader = new $Reader(reader);
            return this.decode(reader, reader.size());
        };

        /**
         * Verifies an AdvertRequest message.
         * @function verify
         * @memberof swarm.AdvertRequest
         * @static
         * @param {Object.<string,*>} message Plain object to verify
         * @returns {string|null} `null` if valid, otherwise the reason why it is not
         */
        AdvertRequest.verify = function (message, _depth) {
            if (typeof message !== "object" || message === null)
                return "object expected";
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                return "max depth exceeded";
            if (message.put != null && $Object.hasOwnProperty.call(message, "put")) {
                let error = $root.swarm.AdvertPut.verify(message.put, _depth + 1);
                if (error)
                    return "put." + error;
            }
            if (message.get != null && $Object.hasOwnProperty.call(message, "get")) {
                let error = $root.swarm.AdvertGet.verify(message.get, _depth + 1);
                if (error)
                    return "get." + error;
            }
            return null;
        };

        /**
         * Creates an AdvertRequest message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof swarm.AdvertRequest
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {swarm.AdvertRequest} AdvertRequest
         */
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

        /**
         * Creates a plain object from an AdvertRequest message. Also converts values to other types if specified.
         * @function toObject
         * @memberof swarm.AdvertRequest
         * @static
         * @param {swarm.AdvertRequest} message AdvertRequest
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
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

        /**
         * Converts this AdvertRequest to JSON.
         * @function toJSON
         * @memberof swarm.AdvertRequest
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        AdvertRequest.prototype.toJSON = function() {
            return AdvertRequest.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for AdvertRequest
         * @function getTypeUrl
         * @memberof swarm.AdvertRequest
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        AdvertRequest.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/swarm.AdvertRequest";
        };

        return AdvertRequest;
    })();

    swarm.AdvertPut = (function() {

        /**
         * Properties of an AdvertPut.
         * @typedef {Object} swarm.AdvertPut.$Properties
         * @property {Array.<string>|null} [keys] AdvertPut keys
         * @property {Uint8Array|null} [advert] AdvertPut advert
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an AdvertPut.
         * @memberof swarm
         * @interface IAdvertPut
         * @augments swarm.AdvertPut.$Properties
         * @deprecated Use swarm.AdvertPut.$Properties instead.
         */

        /**
         * Shape of an AdvertPut.
         * @typedef {swarm.AdvertPut.$Properties} swarm.AdvertPut.$Shape
         */

        /**
         * Constructs a new AdvertPut.
         * @memberof swarm
         * @classdesc Represents an AdvertPut.
         * @constructor
         * @param {swarm.AdvertPut.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const AdvertPut = function (properties) {
            this.keys = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * AdvertPut keys.
         * @member {Array.<string>} keys
         * @memberof swarm.AdvertPut
         * @instance
         */
        AdvertPut.prototype.keys = $util.emptyArray;

        /**
         * AdvertPut advert.
         * @member {Uint8Array} advert
         * @memberof swarm.AdvertPut
         * @instance
         */
        AdvertPut.prototype.advert = $util.newBuffer([]);

        /**
         * Creates a new AdvertPut instance using the specified properties.
         * @function create
         * @memberof swarm.AdvertPut
         * @static
         * @param {swarm.AdvertPut.$Properties=} [properties] Properties to set
         * @returns {swarm.AdvertPut} AdvertPut instance
         * @type {{
         *   (properties: swarm.AdvertPut.$Shape): swarm.AdvertPut & swarm.AdvertPut.$Shape;
         *   (properties?: swarm.AdvertPut.$Properties): swarm.AdvertPut;
         * }}
         */
        AdvertPut.create = function(properties) {
            return new AdvertPut(properties);
        };

        /**
         * Encodes the specified AdvertPut message. Does not implicitly {@link swarm.AdvertPut.verify|verify} messages.
         * @function encode
         * @memberof swarm.AdvertPut
         * @static
         * @param {swarm.AdvertPut.$Properties} message AdvertPut message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        AdvertPut.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.keys != null && message.keys.length)
                for (let i = 0; i < message.keys.length; ++i)
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.keys[i]);
            if (message.advert != null && $Object.hasOwnProperty.call(message, "advert") && message.advert.length)
                writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.advert);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Encodes the specified AdvertPut message, length delimited. Does not implicitly {@link swarm.AdvertPut.verify|verify} messages.
         * @function encodeDelimited
         * @memberof swarm.AdvertPut
         * @static
         * @param {swarm.AdvertPut.$Properties} message AdvertPut message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        AdvertPut.encodeDelimited = function(message, writer) {
            return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
        };

        /**
         * Decodes an AdvertPut message from the specified reader or buffer.
         * @function decode
         * @memberof swarm.AdvertPut
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {swarm.AdvertPut & swarm.AdvertPut.$Shape} AdvertPut
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
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

        /**
         * Decodes an AdvertPut message from the specified reader or buffer, length delimited.
         * @function decodeDelimited
         * @memberof swarm.AdvertPut
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @returns {swarm.AdvertPut & swarm.AdvertPut.$Shape} AdvertPut
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        AdvertPut.decodeDelimited = function(reader) {
            if (!(reader instanceof $Reader))
                reader = new $Reader(reader);
            return this.decode(reader, reader.size());
        };

        /**
         * Verifies an AdvertPut message.
         * @function verify
         * @memberof swarm.AdvertPut
         * @static
         * @param {Object.<string,*>} message Plain object to verify
         * @returns {string|null} `null` if valid, otherwise the reason why it is not
         */
        AdvertPut.verify = function (message, _depth) {
            if (typeof message !== "object" || message === null)
                return "object expected";
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                return "max depth exceeded";
            if (message.keys != null && $Object.hasOwnProperty.call(message, "keys")) {
                if (!$Array.isArray(message.keys))
                    return "keys: array expected";
                for (let i = 0; i < message.keys.length; ++i)
                    if (!$util.isString(message.keys[i]))
                        return "keys: string[] expected";
            }
            if (message.advert != null && $Object.hasOwnProperty.call(message, "advert"))
                if (!(message.advert && typeof message.advert.length === "number" || $util.isString(message.advert)))
                    return "advert: buffer expected";
            return null;
        };

        /**
         * Creates an AdvertPut message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof swarm.AdvertPut
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {swarm.AdvertPut} AdvertPut
         */
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

        /**
         * Creates a plain object from an AdvertPut message. Also converts values to other types if specified.
         * @function toObject
         * @memberof swarm.AdvertPut
         * @static
         * @param {swarm.AdvertPut} message AdvertPut
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
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

        /**
         * Converts this AdvertPut to JSON.
         * @function toJSON
         * @memberof swarm.AdvertPut
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        AdvertPut.prototype.toJSON = function() {
            return AdvertPut.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for AdvertPut
         * @function getTypeUrl
         * @memberof swarm.AdvertPut
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        AdvertPut.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/swarm.AdvertPut";
        };

        return AdvertPut;
    })();

    swarm.AdvertGet = (function() {

        /**
         * Properties of an AdvertGet.
         * @typedef {Object} swarm.AdvertGet.$Properties
         * @property {Array.<string>|null} [keys] AdvertGet keys
         * @property {swarm.Requirements.$Properties|null} [needs] AdvertGet needs
         * @property {number|null} [limit] AdvertGet limit
         * @property {string|null} [cursor] AdvertGet cursor
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an AdvertGet.
         * @memberof swarm
         * @interface IAdvertGet
         * @augments swarm.AdvertGet.$Properties
         * @deprecated Use swarm.AdvertGet.$Properties instead.
         */

        /**
         * Shape of an AdvertGet.
         * @typedef {swarm.AdvertGet.$Properties} swarm.AdvertGet.$Shape
         */

        /**
         * Constructs a new AdvertGet.
         * @memberof swarm
         * @classdesc Represents an AdvertGet.
         * @constructor
         * @param {swarm.AdvertGet.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const AdvertGet = function (properties) {
            this.keys = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * AdvertGet keys.
         * @member {Array.<string>} keys
         * @memberof swarm.AdvertGet
         * @instance
         */
        AdvertGet.prototype.keys = $util.emptyArray;

        /**
         * AdvertGet needs.
         * @member {swarm.Requirements.$Properties|null|undefined} needs
         * @memberof swarm.AdvertGet
         * @instance
         */
        AdvertGet.prototype.needs = null;

        /**
         * AdvertGet limit.
         * @member {number} limit
         * @memberof swarm.AdvertGet
         * @instance
         */
        AdvertGet.prototype.limit = 0;

        /**
         * AdvertGet cursor.
         * @member {string} cursor
         * @memberof swarm.AdvertGet
         * @instance
         */
        AdvertGet.prototype.cursor = "";

        /**
         * Creates a new AdvertGet instance using the specified properties.
         * @function create
         * @memberof swarm.AdvertGet
         * @static
         * @param {swarm.AdvertGet.$Properties=} [properties] Properties to set
         * @returns {swarm.AdvertGet} AdvertGet instance
         * @type {{
         *   (properties: swarm.AdvertGet.$Shape): swarm.AdvertGet & swarm.AdvertGet.$Shape;
         *   (properties?: swarm.AdvertGet.$Properties): swarm.AdvertGet;
         * }}
         */
        AdvertGet.create = function(properties) {
            return new AdvertGet(properties);
        };

        /**
         * Encodes the specified AdvertGet message. Does not implicitly {@link swarm.AdvertGet.verify|verify} messages.
         * @function encode
         * @memberof swarm.AdvertGet
         * @static
         * @param {swarm.AdvertGet.$Properties} message AdvertGet message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        AdvertGet.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.keys != null && message.keys.length)
                for (let i = 0; i < message.keys.length; ++i)
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.keys[i]);
            if (message.needs != null && $Object.hasOwnProperty.call(message, "needs"))
                $root.swarm.Requirements.encode(message.needs, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
            if (message.limit != null && $Object.hasOwnProperty.call(message, "limit") && message.limit !== 0)
                writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.limit);
            if (message.cursor != null && $Object.hasOwnProperty.call(message, "cursor") && message.cursor !== "")
                writer.uint32(/* id 4, wireType 2 =*/34).string(message.cursor);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Encodes the specified AdvertGet message, length delimited. Does not implicitly {@link swarm.AdvertGet.verify|verify} messages.
         * @function encodeDelimited
         * @memberof swarm.AdvertGet
         * @static
         * @param {swarm.AdvertGet.$Properties} message AdvertGet message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        AdvertGet.encodeDelimited = function(message, writer) {
            return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
        };

        /**
         * Decodes an AdvertGet message from the specified reader or buffer.
         * @function decode
         * @memberof swarm.AdvertGet
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {swarm.AdvertGet & swarm.AdvertGet.$Shape} AdvertGet
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
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

        /**
         * Decodes an AdvertGet message from the specified reader or buffer, length delimited.
         * @function decodeDelimited
         * @memberof swarm.AdvertGet
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @returns {swarm.AdvertGet & swarm.AdvertGet.$Shape} AdvertGet
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        AdvertGet.decodeDelimited = function(reader) {
            if (!(reader instanceof $Reader))
                reader = new $Reader(reader);
            return this.decode(reader, reader.size());
        };

        /**
         * Verifies an AdvertGet message.
         * @function verify
         * @memberof swarm.AdvertGet
         * @static
         * @param {Object.<string,*>} message Plain object to verify
         * @returns {string|null} `null` if valid, otherwise the reason why it is not
         */
        AdvertGet.verify = function (message, _depth) {
            if (typeof message !== "object" || message === null)
                return "object expected";
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                return "max depth exceeded";
            if (message.keys != null && $Object.hasOwnProperty.call(message, "keys")) {
                if (!$Array.isArray(message.keys))
                    return "keys: array expected";
                for (let i = 0; i < message.keys.length; ++i)
                    if (!$util.isString(message.keys[i]))
                        return "keys: string[] expected";
            }
            if (message.needs != null && $Object.hasOwnProperty.call(message, "needs")) {
                let error = $root.swarm.Requirements.verify(message.needs, _depth + 1);
                if (error)
                    return "needs." + error;
            }
            if (message.limit != null && $Object.hasOwnProperty.call(message, "limit"))
                if (!$util.isInteger(message.limit))
                    return "limit: integer expected";
            if (message.cursor != null && $Object.hasOwnProperty.call(message, "cursor"))
                if (!$util.isString(message.cursor))
                    return "cursor: string expected";
            return null;
        };

        /**
         * Creates an AdvertGet message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof swarm.AdvertGet
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {swarm.AdvertGet} AdvertGet
         */
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

        /**
         * Creates a plain object from an AdvertGet message. Also converts values to other types if specified.
         * @function toObject
         * @memberof swarm.AdvertGet
         * @static
         * @param {swarm.AdvertGet} message AdvertGet
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
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

        /**
         * Converts this AdvertGet to JSON.
         * @function toJSON
         * @memberof swarm.AdvertGet
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        AdvertGet.prototype.toJSON = function() {
            return AdvertGet.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for AdvertGet
         * @function getTypeUrl
         * @memberof swarm.AdvertGet
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        AdvertGet.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/swarm.AdvertGet";
        };

        return AdvertGet;
    })();

    swarm.AdvertRefusal = (function() {

        /**
         * Properties of an AdvertRefusal.
         * @typedef {Object} swarm.AdvertRefusal.$Properties
         * @property {string|null} [key] AdvertRefusal key
         * @property {string|null} [reason] AdvertRefusal reason
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an AdvertRefusal.
         * @memberof swarm
         * @interface IAdvertRefusal
         * @augments swarm.AdvertRefusal.$Properties
         * @deprecated Use swarm.AdvertRefusal.$Properties instead.
         */

        /**
         * Shape of an AdvertRefusal.
         * @typedef {swarm.AdvertRefusal.$Properties} swarm.AdvertRefusal.$Shape
         */

        /**
         * Constructs a new AdvertRefusal.
         * @memberof swarm
         * @classdesc Represents an AdvertRefusal.
         * @constructor
         * @param {swarm.AdvertRefusal.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const AdvertRefusal = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * AdvertRefusal key.
         * @member {string} key
         * @memberof swarm.AdvertRefusal
         * @instance
         */
        AdvertRefusal.prototype.key = "";

        /**
         * AdvertRefusal reason.
         * @member {string} reason
         * @memberof swarm.AdvertRefusal
         * @instance
         */
        AdvertRefusal.prototype.reason = "";

        /**
         * Creates a new AdvertRefusal instance using the specified properties.
         * @function create
         * @memberof swarm.AdvertRefusal
         * @static
         * @param {swarm.AdvertRefusal.$Properties=} [properties] Properties to set
         * @returns {swarm.AdvertRefusal} AdvertRefusal instance
         * @type {{
         *   (properties: swarm.AdvertRefusal.$Shape): swarm.AdvertRefusal & swarm.AdvertRefusal.$Shape;
         *   (properties?: swarm.AdvertRefusal.$Properties): swarm.AdvertRefusal;
         * }}
         */
        AdvertRefusal.create = function(properties) {
            return new AdvertRefusal(properties);
        };

        /**
         * Encodes the specified AdvertRefusal message. Does not implicitly {@link swarm.AdvertRefusal.verify|verify} messages.
         * @function encode
         * @memberof swarm.AdvertRefusal
         * @static
         * @param {swarm.AdvertRefusal.$Properties} message AdvertRefusal message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        AdvertRefusal.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.key);
            if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.reason);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Encodes the specified AdvertRefusal message, length delimited. Does not implicitly {@link swarm.AdvertRefusal.verify|verify} messages.
         * @function encodeDelimited
         * @memberof swarm.AdvertRefusal
         * @static
         * @param {swarm.AdvertRefusal.$Properties} message AdvertRefusal message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        AdvertRefusal.encodeDelimited = function(message, writer) {
            return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
        };

        /**
         * Decodes an AdvertRefusal message from the specified reader or buffer.
         * @function decode
         * @memberof swarm.AdvertRefusal
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {swarm.AdvertRefusal & swarm.AdvertRefusal.$Shape} AdvertRefusal
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
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

        /**
         * Decodes an AdvertRefusal message from the specified reader or buffer, length delimited.
         * @function decodeDelimited
         * @memberof swarm.AdvertRefusal
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @returns {swarm.AdvertRefusal & swarm.AdvertRefusal.$Shape} AdvertRefusal
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        AdvertRefusal.decodeDelimited = function(reader) {
            if (!(reader instanceof $Reader))
                reader = new $Reader(reader);
            return this.decode(reader, reader.size());
        };

        /**
         * Verifies an AdvertRefusal message.
         * @function verify
         * @memberof swarm.AdvertRefusal
         * @static
         * @param {Object.<string,*>} message Plain object to verify
         * @returns {string|null} `null` if valid, otherwise the reason why it is not
         */
        AdvertRefusal.verify = function (message, _depth) {
            if (typeof message !== "object" || message === null)
                return "object expected";
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                return "max depth exceeded";
            if (message.key != null && $Object.hasOwnProperty.call(message, "key"))
                if (!$util.isString(message.key))
                    return "key: string expected";
            if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                if (!$util.isString(message.reason))
                    return "reason: string expected";
            return null;
        };

        /**
         * Creates an AdvertRefusal message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof swarm.AdvertRefusal
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {swarm.AdvertRefusal} AdvertRefusal
         */
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

        /**
         * Creates a plain object from an AdvertRefusal message. Also converts values to other types if specified.
         * @function toObject
         * @memberof swarm.AdvertRefusal
         * @static
         * @param {swarm.AdvertRefusal} message AdvertRefusal
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
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

        /**
         * Converts this AdvertRefusal to JSON.
         * @function toJSON
         * @memberof swarm.AdvertRefusal
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        AdvertRefusal.prototype.toJSON = function() {
            return AdvertRefusal.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for AdvertRefusal
         * @function getTypeUrl
         * @memberof swarm.AdvertRefusal
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        AdvertRefusal.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/swarm.AdvertRefusal";
        };

        return AdvertRefusal;
    })();

    swarm.AdvertReply = (function() {

        /**
         * Properties of an AdvertReply.
         * @typedef {Object} swarm.AdvertReply.$Properties
         * @property {Array.<string>|null} [stored] AdvertReply stored
         * @property {Array.<swarm.AdvertRefusal.$Properties>|null} [refused] AdvertReply refused
         * @property {Array.<Uint8Array>|null} [adverts] AdvertReply adverts
         * @property {number|null} [seen] AdvertReply seen
         * @property {number|null} [matched] AdvertReply matched
         * @property {string|null} [cursor] AdvertReply cursor
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an AdvertReply.
         * @memberof swarm
         * @interface IAdvertReply
         * @augments swarm.AdvertReply.$Properties
         * @deprecated Use swarm.AdvertReply.$Properties instead.
         */

        /**
         * Shape of an AdvertReply.
         * @typedef {swarm.AdvertReply.$Properties} swarm.AdvertReply.$Shape
         */

        /**
         * Constructs a new AdvertReply.
         * @memberof swarm
         * @classdesc Represents an AdvertReply.
         * @constructor
         * @param {swarm.AdvertReply.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const AdvertReply = function (properties) {
            this.stored = [];
            this.refused = [];
            this.adverts = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * AdvertReply stored.
         * @member {Array.<string>} stored
         * @memberof swarm.AdvertReply
         * @instance
         */
        AdvertReply.prototype.stored = $util.emptyArray;

        /**
         * AdvertReply refused.
         * @member {Array.<swarm.AdvertRefusal.$Properties>} refused
         * @memberof swarm.AdvertReply
         * @instance
         */
        AdvertReply.prototype.refused = $util.emptyArray;

        /**
         * AdvertReply adverts.
         * @member {Array.<Uint8Array>} adverts
         * @memberof swarm.AdvertReply
         * @instance
         */
        AdvertReply.prototype.adverts = $util.emptyArray;

        /**
         * AdvertReply seen.
         * @member {number} seen
         * @memberof swarm.AdvertReply
         * @instance
         */
        AdvertReply.prototype.seen = 0;

        /**
         * AdvertReply matched.
         * @member {number} matched
         * @memberof swarm.AdvertReply
         * @instance
         */
        AdvertReply.prototype.matched = 0;

        /**
         * AdvertReply cursor.
         * @member {string} cursor
         * @memberof swarm.AdvertReply
         * @instance
         */
        AdvertReply.prototype.cursor = "";

        /**
         * Creates a new AdvertReply instance using the specified properties.
         * @function create
         * @memberof swarm.AdvertReply
         * @static
         * @param {swarm.AdvertReply.$Properties=} [properties] Properties to set
         * @returns {swarm.AdvertReply} AdvertReply instance
         * @type {{
         *   (properties: swarm.AdvertReply.$Shape): swarm.AdvertReply & swarm.AdvertReply.$Shape;
         *   (properties?: swarm.AdvertReply.$Properties): swarm.AdvertReply;
         * }}
         */
        AdvertReply.create = function(properties) {
            return new AdvertReply(properties);
        };

        /**
         * Encodes the specified AdvertReply message. Does not implicitly {@link swarm.AdvertReply.verify|verify} messages.
         * @function encode
         * @memberof swarm.AdvertReply
         * @static
         * @param {swarm.AdvertReply.$Properties} message AdvertReply message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        AdvertReply.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.stored != null && message.stored.length)
                for (let i = 0; i < message.stored.length; ++i)
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.stored[i]);
            if (message.refused != null && message.refused.length)
                for (let i = 0; i < message.refused.length; ++i)
                    $root.swarm.AdvertRefusal.encode(message.refused[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
            if (message.adverts != null && message.adverts.length)
                for (let i = 0; i < message.adverts.length; ++i)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.adverts[i]);
            if (message.seen != null && $Object.hasOwnProperty.call(message, "seen") && message.seen !== 0)
                writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.seen);
            if (message.matched != null && $Object.hasOwnProperty.call(message, "matched") && message.matched !== 0)
                writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.matched);
            if (message.cursor != null && $Object.hasOwnProperty.call(message, "cursor") && message.cursor !== "")
                writer.uint32(/* id 6, wireType 2 =*/50).string(message.cursor);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Encodes the specified AdvertReply message, length delimited. Does not implicitly {@link swarm.AdvertReply.verify|verify} messages.
         * @function encodeDelimited
         * @memberof swarm.AdvertReply
         * @static
         * @param {swarm.AdvertReply.$Properties} message AdvertReply message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        AdvertReply.encodeDelimited = function(message, writer) {
            return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
        };

        /**
         * Decodes an AdvertReply message from the specified reader or buffer.
         * @function decode
         * @memberof swarm.AdvertReply
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {swarm.AdvertReply & swarm.AdvertReply.$Shape} AdvertReply
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
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

        /**
         * Decodes an AdvertReply message from the specified reader or buffer, length delimited.
         * @function decodeDelimited
         * @memberof swarm.AdvertReply
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @returns {swarm.AdvertReply & swarm.AdvertReply.$Shape} AdvertReply
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        AdvertReply.decodeDelimited = function(reader) {
            if (!(reader instanceof $Reader))
                reader = new $Reader(reader);
            return this.decode(reader, reader.size());
        };

        /**
         * Verifies an AdvertReply message.
         * @function verify
         * @memberof swarm.AdvertReply
         * @static
         * @param {Object.<string,*>} message Plain object to verify
         * @returns {string|null} `null` if valid, otherwise the reason why it is not
         */
        AdvertReply.verify = function (message, _depth) {
            if (typeof message !== "object" || message === null)
                return "object expected";
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                return "max depth exceeded";
            if (message.stored != null && $Object.hasOwnProperty.call(message, "stored")) {
                if (!$Array.isArray(message.stored))
                    return "stored: array expected";
                for (let i = 0; i < message.stored.length; ++i)
                    if (!$util.isString(message.stored[i]))
                        return "stored: string[] expected";
            }
            if (message.refused != null && $Object.hasOwnProperty.call(message, "refused")) {
                if (!$Array.isArray(message.refused))
                    return "refused: array expected";
                for (let i = 0; i < message.refused.length; ++i) {
                    let error = $root.swarm.AdvertRefusal.verify(message.refused[i], _depth + 1);
                    if (error)
                        return "refused." + error;
                }
            }
            if (message.adverts != null && $Object.hasOwnProperty.call(message, "adverts")) {
                if (!$Array.isArray(message.adverts))
                    return "adverts: array expected";
                for (let i = 0; i < message.adverts.length; ++i)
                    if (!(message.adverts[i] && typeof message.adverts[i].length === "number" || $util.isString(message.adverts[i])))
                        return "adverts: buffer[] expected";
            }
            if (message.seen != null && $Object.hasOwnProperty.call(message, "seen"))
                if (!$util.isInteger(message.seen))
                    return "seen: integer expected";
            if (message.matched != null && $Object.hasOwnProperty.call(message, "matched"))
                if (!$util.isInteger(message.matched))
                    return "matched: integer expected";
            if (message.cursor != null && $Object.hasOwnProperty.call(message, "cursor"))
                if (!$util.isString(message.cursor))
                    return "cursor: string expected";
            return null;
        };

        /**
         * Creates an AdvertReply message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof swarm.AdvertReply
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {swarm.AdvertReply} AdvertReply
         */
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

        /**
         * Creates a plain object from an AdvertReply message. Also converts values to other types if specified.
         * @function toObject
         * @memberof swarm.AdvertReply
         * @static
         * @param {swarm.AdvertReply} message AdvertReply
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
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

        /**
         * Converts this AdvertReply to JSON.
         * @function toJSON
         * @memberof swarm.AdvertReply
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        AdvertReply.prototype.toJSON = function() {
            return AdvertReply.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for AdvertReply
         * @function getTypeUrl
         * @memberof swarm.AdvertReply
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        AdvertReply.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/swarm.AdvertReply";
        };

        return AdvertReply;
    })();

    return swarm;
})();

export {
  $root as default
};
